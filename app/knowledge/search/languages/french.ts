import type { LanguageWords } from "./language-words";

export const french: LanguageWords = {
  stopWords: `a combien temps jours ai aide aider afin alors après as au aucun aurais aurait aussi autre autres aux avec avez avoir avons avoir besoin bien bonjour bonsoir
    c car ce ceci cela celle celui ces cet cette chez chose ci comme comment d dans de des deja depuis dire dois doit donc du dont elle en encore
    entre est et etait etant ete etes etre eu faire fais fait faites faut fois font il ils j jai je jusqu l la là le les leur lors lui ma mais me
    merci mes mettre mon moi même n ne ni non nos notre nous on ont ou où oui par parce pas peu peut peux plus plutôt pour pourquoi pourrais pourrait
    pourriez pouvez pouvoir puis puisque qu quand que quel quelle quelles quelque quels qui quoi s sa sais salut sans savoir se sera ses serait seulement
    si son sont souhaite souhaiterais sous suis sur svp ta te tes toi ton toujours tous tout toute toutes très trop tu t un une va vais vas vers veux veut
    via voici voilà vont vos votre voudrais vous voulez vouloir y ça été êtes être est-ce déjà`,
  synonyms: `retour, retourner, renvoyer, renvoi, rendre, retours, rapporter, ramener, restituer, reprendre, repris
    remboursement, rembourser, remboursé, récupérer mon argent, recuperer mon argent, argent, mon argent, avoir mon argent, recrediter, créditer
    échange, échanger, changer de taille, autre taille, trop petit, trop grand, taille au dessus, taille en dessous, trop serré, trop large, taille au-dessus
    cassé, abîmé, brisé, défectueux, défaut, endommagé, fissuré, déchiré, en panne, ne marche pas, ne fonctionne pas, rayé, casse, ébréché, défaillant, explosé
    erreur, mauvais, mauvaise, faux, pas le bon, incorrect, erroné, pas commandé, trompé, pas la bonne
    manquant, manque, manquer, absent, incomplet, oublié, il manque
    livraison, expédition, livrer, expédier, envoi, envoyer, acheminement, envoyez, livré, livrez
    délai, délais, quand arrive, arriver, arrive, quand vais je recevoir, recevoir
    ? combien de temps, combien de jours, durée, jours, délai
    colis, paquet, carton, envoi
    ? commande, achat, acheté
    ? article, produit, pièce, marchandise, objet
    ? prix, coût, coûte, frais, payant, combien, tarif, combien coûte, montant, à ma charge
    gratuit, offert, gratuitement, sans frais
    port, frais de port, frais d'envoi, frais de livraison, frais d'expédition, affranchissement
    suivi, suivre, tracking, localiser, où est, ou est, où se trouve, ou se trouve, tracer, où en est
    retard, en retard, pas arrivé, pas bougé, bloqué, toujours pas reçu, n'avance pas, ne bouge plus, tarde
    perdu, disparu, volé, pas reçu, jamais reçu, rien reçu, introuvable, rien dans
    étranger, international, pays, outre-mer
    express, demain, urgent, rapide, lendemain, rapidement, vite, urgence, chronopost
    adresse, rue, code postal, déménager, déménagé, déménagement
    annuler, annulation, rétractation, me rétracter, changé d'avis
    modifier, changer, corriger, rectifier, mettre à jour, modification
    ajouter, rajouter, ajout
    retirer, supprimer, enlever, effacer, fermer
    retrait, retirer, récupérer, point relais, consigne, relais, aller chercher
    paiement, payer, régler, règlement, paye
    carte, carte bancaire, visa, mastercard, cb, carte bleue
    refusé, refus, refusée, rejeté, échoué, ne passe pas, pas accepté, invalide, ne fonctionne pas, ne marche pas, échec, n'est pas valide
    débité, prélevé, prélèvement, débit, autorisation, deux fois
    en plusieurs fois, mensualités, échelonner, klarna, plus tard, 3 fois, trois fois, crédit, facilités de paiement
    facture, reçu, ticket, justificatif, preuve d'achat
    promo, réduction, code promo, code de réduction, remise, coupon, rabais, promotion, bon de réduction, code
    carte cadeau, bon cadeau, chèque cadeau, carte-cadeau
    solde, reste, restant, combien me reste
    valable, validité, expire, expiration, périmé, expirer
    cadeau, anniversaire, offrir, noël
    emballage cadeau, paquet cadeau, emballer, papier cadeau
    message, mot, petit mot
    taille, tailles, pointure, mesure, mensurations, dimensions, guide des tailles, taillent
    stock, disponible, dispo, épuisé, rupture, réapprovisionnement, disponibilité, en rupture, réassort
    précommande, précommander
    connecter, connexion, me connecter, identifier, se connecter, accéder à mon compte
    mot de passe, mdp, identifiant, oublié
    compte, profil, inscription, inscrire, espace client
    données, données personnelles, rgpd, confidentialité, vie privée
    newsletter, désabonner, désinscrire, publicité, pub, publicitaires, spam, mails publicitaires, infolettre
    laver, lavage, entretien, nettoyer, sécher, machine, entretenir, repasser
    garantie, garanti, sav
    réparation, réparer, pièce détachée, pièces détachées, pièce de rechange
    taxe, taxes, tva, impôt
    douane, droits de douane, importation, dédouanement
    grossiste, vente en gros, revendeur, professionnel, pro, en gros
    contacter, contact, appeler, téléphone, joindre, service client, conseiller, parler à, numéro
    ouvert, ouverture, horaires, fermé, heures d'ouverture, horaire
    boutique, magasin, sur place, point de vente, showroom
    points, fidélité, récompense, membre
    recyclage, recyclé, écologique, emballage, environnement, emballages
    étiquette, bordereau, bon de retour
    imprimante, imprimer, impression
    mari, femme, quelqu'un d'autre, autre personne, à ma place`,
};
