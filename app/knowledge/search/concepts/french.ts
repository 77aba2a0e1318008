/** How each concept is named in French. */
export const FRENCH = `
delivery: livraison, livrer, livrez, livré, expédition, expédier, envoi, envoyer, envoyez, transport, acheminement
delivery-cost: frais de port, frais de livraison, frais d'envoi, frais d'expédition, coût de la livraison, prix de la livraison, tarif de livraison, tarifs de livraison, coût de livraison, prix du port, port payant, livraison payante, frais de transport, coûte la livraison, prix de l'envoi
free-shipping: livraison gratuite, livraison offerte, port offert, frais de port offerts, franco de port, livrer gratuitement, sans frais de port, port gratuit, livraison est gratuite
delivery-time: délai de livraison, délais de livraison, délai, délais, temps de livraison, date de livraison, quand vais-je recevoir, quand je reçois, quand serai-je livré, ça arrive quand, arrive quand, quand arrive, jours de livraison, combien de temps pour recevoir, je le reçois quand, délai d'acheminement, dans combien de temps
dispatch-time: délai d'expédition, délai de préparation, délai de traitement, ça part quand, quand part, quand expédiez, quand partira, part quand, quand envoyez, temps de préparation, expédiée quand
arrive: arriver, arrivé, arrive, arrivée, parvenir
receive: recevoir, reçu, reçois, réception, réceptionner
shipped: expédié, envoyé, parti, part, expédition, en route
not-arrived: rien reçu, pas reçu, jamais reçu, pas encore reçu, pas arrivé, jamais arrivé, toujours rien, toujours pas, n'arrive pas, pas été livré, pas livré, non reçu, non livré, n'est pas arrivé, n'est pas arrivée, j'ai rien eu, toujours pas arrivé, pas encore arrivé, jamais venu, pas eu mon colis
marked-delivered: marqué livré, indiqué livré, noté livré, livré mais, dit livré, marqué comme livré, indiqué comme livré, livrée mais
late: retard, en retard, retardé, tarde, long à arriver, trop long, dépassé
lost: perdu, égaré, disparu, introuvable, perte
stolen: volé, vol
tracking: suivi, suivre, tracking, numéro de suivi, traçage, où est mon colis, où est ma commande, où en est, où se trouve, localiser, tracer, lien de suivi, où est passé
tracking-stuck: suivi n'avance pas, bouge plus, bouge pas, pas mis à jour, suivi bloqué, ne bouge, n'évolue pas, plus de nouvelles, pas à jour
carrier: transporteur, transporteurs, la poste, livré par qui, société de livraison, mode de livraison, modes de livraison
courier: livreur, facteur, chauffeur, coursier
pickup-point: point relais, points relais, point retrait, relais colis, mondial relay, bureau de poste, relais, point de retrait
pickup: retirer, retrait, récupérer, click and collect, click & collect, venir chercher, aller chercher
locker: consigne, casier, locker
pickup-store: retrait en magasin, retirer en magasin, récupérer en magasin, retrait sur place, click and collect, venir chercher, retrait boutique, récupérer sur place, retrait en boutique, récupérer en boutique
pickup-missed: pas récupéré, pas retiré, non réclamé, oublié de récupérer, retourné à l'expéditeur, retour expéditeur, pas pu récupérer
pickup-other: quelqu'un d'autre, une autre personne, à ma place, un proche, procuration, mon mari, ma femme
home-delivery: à domicile, livraison à domicile, chez moi, à la maison
leave-at-door: devant la porte, sans signature, chez le voisin, au voisin, boîte aux lettres, contre signature
express: express, urgent, rapide, rapidement, vite, demain, 24h, le lendemain, prioritaire, pressé
same-day: le jour même, aujourd'hui
weekend: samedi, dimanche, week-end, weekend
holiday: jour férié, férié, jours fériés, noël, fêtes, pâques, vacances, congés
delivery-slot: créneau, choisir la date, date précise, jour de livraison, rendez-vous, choisir le jour, horaire de livraison, heure de livraison
absent: absent, absente, pas chez moi, pas là, absence, personne à la maison, pas à la maison, avis de passage
abroad: étranger, international, internationale, à l'international, monde entier, europe, hors de france, autres pays, hors ue, expatrié
country: pays
ship-abroad: livraison internationale, livrer à l'étranger, livraison à l'étranger, zones de livraison, zone de livraison, pays livrés, livraison hors, où livrez-vous, livrez-vous en, livraison europe, quels pays
region: dom-tom, dom tom, corse, outre-mer, île, îles, réunion, guadeloupe, martinique, dom, drom, province
customs: douane, douanes, douaniers, frais de douane, droits de douane, taxes d'importation, dédouanement
address: adresse, rue, code postal, coordonnées
moved: déménagé, déménage, déménagement, nouvelle adresse
change-address: changer d'adresse, changer l'adresse, modifier l'adresse, changer adresse, modifier adresse, mauvaise adresse, trompé d'adresse, adresse erronée, changement d'adresse, erreur d'adresse, changer mon adresse, modifier mon adresse, autre adresse
parcel: colis, paquet, carton
packaging: emballage, emballé, emballages, conditionnement
partial-delivery: livraison partielle, en plusieurs fois livré, une partie, reçu que, manque une partie, plusieurs colis, reste de ma commande, partiellement
multiple-parcels: plusieurs colis, plusieurs paquets, séparément, en plusieurs envois
heavy-goods: palette, volumineux, encombrant, lourd
order: commande, commander, acheter, achat, commandé, commandes
item: article, produit, pièce, marchandise, objet
how-to-order: comment commander, passer commande, passer une commande, comment acheter, comment passer, comment je commande, faire une commande, effectuer une commande, je voudrais commander, comment on commande
change: modifier, changer, modification, changement, corriger, rectifier
change-order: modifier ma commande, changer ma commande, modifier la commande, modifier une commande, trompé en commandant, erreur dans ma commande, trompé de, trompé dans ma commande, modification de commande, erreur de commande
cancel: annuler, annulation, annulé, rétractation, changé d'avis, rétracter, j'en veux plus, ne veux plus
cancel-order: annuler ma commande, annuler la commande, annuler une commande, annulation de commande
cancel-cost: frais d'annulation
add: ajouter, rajouter, ajout, en plus
add-item: ajouter un article, rajouter un article, ajouter à ma commande, oublié un article, ajouter un produit, compléter ma commande, oublié de commander
remove: supprimer, enlever, retirer un
merge: regrouper, fusionner, grouper, un seul envoi, même colis
confirmation: confirmation, confirmé, confirmer, validée, validation, confirmée
confirmation-missing: pas de confirmation, pas eu de mail, pas reçu de confirmation, pas reçu de mail, pas de mail, aucune confirmation, commande bien passée, commande est passée, pas reçu d'email, aucun mail, bien été prise en compte, bien enregistrée
status: statut, statuts, état, avancement
order-status: statut de ma commande, statut de commande, état de ma commande, où en est ma commande, suivi de commande, statuts de commande, avancement de ma commande
processing: en préparation, en cours de traitement, préparation, en cours de préparation, traitement
order-by-phone: commander par téléphone, par téléphone, commande téléphonique
minimum-order: minimum de commande, commande minimum, montant minimum, minimum d'achat, achat minimum, quantité minimum
reorder: recommander, racheter, commander à nouveau
guest-order: sans compte, sans inscription, en tant qu'invité, invité, obligé de créer un compte, sans m'inscrire, sans créer
preorder: précommande, précommander, précommandes
made-to-order: sur commande, sur mesure, à la demande
quote: devis, estimation
sample: échantillon, échantillons, testeur
order-number: numéro de commande, référence de commande
cart: panier
payment: paiement, payer, règlement, régler, paye, payé, paie
payment-methods: moyen de paiement, moyens de paiement, mode de paiement, modes de paiement, comment payer, payer comment, modes de règlement, payer avec, payer par, paiement accepté, paiements acceptés, acceptez-vous, comment puis-je payer
card: carte bancaire, carte, cb, carte de crédit, carte bleue, cartes bancaires
wallet: paypal, portefeuille
cash: espèces, liquide, cash
cash-on-delivery: contre remboursement, payer à la livraison, paiement à la livraison
bank-transfer: virement, virement bancaire, rib, chèque
pay-on-invoice: payer sur facture, paiement sur facture, mandat administratif, à échéance
instalments: plusieurs fois, 3x, 4x, 2x, 3 fois, 4 fois, trois fois, quatre fois, mensualités, échelonné, en plusieurs fois, 10x, crédit, financement, facilité de paiement, facilités de paiement
pay-later: payer plus tard, paiement différé, différé
declined: refusé, refusée, rejeté, échoué, échec, ne passe pas, passe pas, bloqué, refus
payment-failed: paiement refusé, carte refusée, paiement échoué, paiement ne passe pas, problème de paiement, échec du paiement, peux pas payer, paiement bloqué, erreur de paiement, n'arrive pas à payer
payment-pending: attente de paiement, paiement en attente
charged: débité, prélevé, débit, prélèvement, facturé, encaissé
charged-twice: débité deux fois, prélevé deux fois, débité 2 fois, double débit, payé deux fois, double paiement
charged-when: quand suis-je débité, quand serai-je débité, débité quand, date de prélèvement, prélevé quand, moment du débit
secure: sécurisé, sécurité, sûr, fiable, arnaque, confiance, cryptage
payment-secure: paiement sécurisé, paiements sécurisés, payer en sécurité, données bancaires, site fiable, site sécurisé
currency: devise, euros, devises, monnaie
fee: frais, supplément, commission
cost: prix, coût, coûte, tarif, combien, cher, frais, coûts, tarifs
price: prix, tarif, tarifs
price-match: moins cher ailleurs, prix plus bas, alignement, meilleur prix
free: gratuit, gratuite, gratuitement, offert, offerts
tax: taxe, taxes, impôt
vat: tva, hors taxe, ht, détaxe
return: retour, retourner, renvoyer, retours, rendre, renvoi, renvoie, retourné, rapporter, retourne
return-how: comment retourner, comment renvoyer, comment faire un retour, effectuer un retour, procédure de retour, faire un retour, comment je renvoie, retourner un article, retourner un produit, modalités de retour, conditions de retour, demande de retour
return-window: délai de retour, délai pour retourner, combien de temps pour retourner, combien de temps pour renvoyer, jours pour retourner, jours pour renvoyer, droit de rétractation, délai de rétractation, trop tard pour, jours pour rendre, temps pour rendre
return-cost: frais de retour, retour gratuit, qui paie le retour, coût du retour, retours gratuits, retour payant, frais du retour, paye le retour, prix du retour, retour à ma charge, retour est gratuit
return-label: étiquette, étiquette de retour, bon de retour, bordereau, imprimer, imprimante, étiquette prépayée
return-address: adresse de retour, où renvoyer, où retourner, à quelle adresse renvoyer
refund: remboursement, rembourser, remboursé, rendre l'argent, mon argent, avoir, remboursée, rembourse
refund-time: délai de remboursement, quand serai-je remboursé, attends mon remboursement, pas remboursé, toujours pas remboursé, remboursé quand, remboursement quand, attente de remboursement, pas reçu mon remboursement, quand l'argent, argent revient, l'argent revient
exchange: échange, échanger, remplacer, remplacement, échangé
exchange-size: autre taille, changer de taille, mauvaise taille, trop petit, trop grand, taille en dessous, taille au-dessus, échanger la taille, trop petite, trop grande
damaged: abîmé, cassé, endommagé, cassée, détérioré, déchiré, rayé, brisé, fissuré, abîmée, endommagée, fuit, écrasé, ouvert, casse
damaged-arrival: arrivé cassé, arrivé abîmé, reçu cassé, colis abîmé, colis endommagé, arrivée cassée, produit endommagé, produit abîmé, abîmé à la livraison, cassé à la livraison, colis ouvert
faulty: défectueux, défectueuse, défaut, ne marche pas, marche pas, fonctionne pas, en panne, panne, marche plus, fonctionne plus, hors service
wrong: mauvais, mauvaise, erreur, faux, incorrect, erroné, trompé
wrong-item: mauvais produit, mauvais article, mauvaise pièce, pas le bon, pas la bonne, pas ce que j'ai commandé, erreur de produit, mauvaise référence, pas commandé ça, mauvais colis, autre produit, produit différent, pas celui
missing: manque, manquant, manquante, incomplet, incomplète
missing-item: article manquant, produit manquant, il manque, pièce manquante, commande incomplète, colis incomplet, manque un article, oublié dans le colis
used: porté, utilisé, déballé, ouvert, neuf, essayé
original-packaging: emballage d'origine, sans emballage, boîte d'origine, sans la boîte
sale: soldes, soldé, promo, promotion, déstockage, en solde
sale-return: article soldé, articles soldés, retour soldes
custom-made: personnalisé, sur mesure, gravure, personnalisée, personnalisation
gift: cadeau, cadeaux, anniversaire, offrir
gift-return: retourner un cadeau, échanger un cadeau
warranty: garantie, garanti, garanties, sav
repair: réparer, réparation, réparable
spare-part: pièce détachée, pièces détachées, pièces de rechange
complaint: réclamation, plainte, mécontent, insatisfait, litige, pas satisfait
stock: stock, disponible, disponibilité, en stock, dispo, disponibilités
sold-out: rupture, en rupture, épuisé, indisponible, rupture de stock, plus de stock
restock: réassort, de retour en stock, à nouveau disponible, de nouveau disponible, réapprovisionnement, retour en stock, réappro, dispo quand, bientôt dispo
notify: prévenir, prévenu, alerte, notification, informé, averti, tenu au courant
size: taille, tailles, pointure, mesures, dimensions, taillent, mensurations
size-choice: quelle taille, guide des tailles, choisir ma taille, choisir sa taille, bonne taille, taille choisir, taille grand, taille petit, tableau des tailles
colour: couleur, coloris, couleurs, teinte
material: matière, tissu, coton, composition, matériau, cuir
ingredients: ingrédient, ingrédients, composition, contient, formule
allergy: allergie, allergène, allergènes, allergique, gluten, peau sensible, lactose
vegan: vegan, végétalien, bio, cruelty free, halal, végan, testé sur les animaux
compatible: compatible, compatibilité, va sur, ça va sur, adapté à, monter sur, correspond à mon, adaptable
authentic: authentique, authenticité, original, contrefaçon, vrai, faux, originaux, d'origine
quality: qualité, solide
shelf-life: conservation, conserver, périmé, date limite, durée de conservation, se conserve, dlc, péremption
origin: fabriqué, fabrication, provenance, origine, made in france, fabriqués, vient d'où, viennent
instructions: notice, mode d'emploi, instructions, manuel, utilisation
care: laver, lavage, entretien, nettoyer, entretenir, machine à laver, nettoyage, repassage
weight: poids, pèse, grammes
photo: photo, photos, image, images
new-arrivals: nouveautés, nouveauté, nouvelle collection, prochaine collection
try-on: essayer, essayage, cabine, showroom
account: compte, profil, espace client, compte client
register: inscription, créer un compte, s'inscrire, inscrire, ouvrir un compte, création de compte, m'inscrire, création d'un compte
login: connexion, connecter, se connecter, me connecter, identifiant
login-problem: n'arrive pas à me connecter, peux pas me connecter, problème de connexion, impossible de me connecter, connexion impossible, arrive plus à me connecter
password: mot de passe, mdp, mots de passe
password-reset: mot de passe oublié, oublié mon mot de passe, mdp oublié, réinitialiser, changer mon mot de passe, oublié mon mdp, perdu mon mot de passe
delete-account: supprimer mon compte, supprimer le compte, fermer mon compte, effacer mon compte, plus de compte, suppression de compte, supprimer mes données, effacez tout, clôturer
change-account: modifier mes informations, changer mon email, modifier mon profil, modifier mon compte, changer mes coordonnées, modifier mes coordonnées, informations personnelles modifier, changer d'adresse mail
email: email, mail, e-mail, courriel, mails, emails
email-missing: pas reçu l'email, reçois pas les mails, spam, spams, courrier indésirable, indésirables, reçois pas vos mails
phone: téléphone, appeler, numéro, tel, portable, joindre par téléphone
sms: sms, texto
newsletter: newsletter, pub, publicité, publicités, lettre d'information
newsletter-off: désabonner, désinscrire, désinscription, plus recevoir, désabonnement, stopper les mails
privacy: données personnelles, rgpd, confidentialité, vie privée, cookies, mes données
membership: membre, adhérent, club, adhésion
points: points, fidélité, programme de fidélité, récompense, cagnotte
referral: parrainage, parrainer, parrain, filleul
subscription: abonnement, abonné, abonner, box mensuelle
pause: pause, suspendre, sauter un mois
frequency: fréquence, tous les mois, chaque mois, mensuel
invoice: facture, factures, reçu d'achat, justificatif, ticket de caisse, preuve d'achat, facturation
invoice-missing: pas ma facture, pas reçu ma facture, où trouver ma facture, où est ma facture, télécharger ma facture, trouve pas ma facture, retrouver ma facture, obtenir une facture, récupérer ma facture, facture perdue
invoice-company: facture pro, facture avec tva, facture entreprise, facture au nom, tva intracommunautaire, facture professionnelle, facture société, facture … tva, numéro de tva
invoice-change: modifier ma facture, corriger la facture, adresse de facturation, informations de facturation, erreur sur la facture, erreur facture, changer la facture
promo-code: code promo, code promotionnel, coupon, code de réduction, bon de réduction, code avantage, codes promo, bon d'achat
code-not-working: code ne marche pas, code marche pas, code ne fonctionne pas, code promo marche pas, code invalide, code refusé, code fonctionne pas, code promo ne
discount: réduction, remise, promotion, rabais, promo, réductions, offre, offres, remises, soldes
student: étudiant, étudiants, enseignant, militaire
student-discount: réduction étudiante, réduction étudiant, tarif étudiant
bulk: grande quantité, en gros, grosse commande, quantité, volume
bulk-discount: tarif dégressif, remise quantité, prix dégressif, prix de gros, remise sur volume, dégressifs
first-order-discount: première commande, nouveau client, bienvenue
gift-card: carte cadeau, cartes cadeaux, chèque cadeau, bon cadeau, bons cadeaux, chèques cadeaux, e-carte
balance: solde, reste sur
gift-card-balance: solde de ma carte cadeau, solde carte cadeau
validity: validité, valable, expire, expiration, expiré, périmé
gift-wrap: papier cadeau, emballage cadeau, paquet cadeau, emballer, pochette cadeau
greeting: petit mot, message personnalisé, carte de voeux, mot d'accompagnement
wholesale: grossiste, revendeur, revendre, gros, b2b, distributeur
company: entreprise, société, pro, professionnel, professionnels, boîte
company-account: compte pro, compte professionnel, client professionnel, compte entreprise, clients professionnels
contact: contacter, contact, service client, joindre, conseiller, parler à, support, assistance, service après-vente, appeler, nous contacter, vous joindre
chat: chat, tchat, whatsapp, messagerie
opening-hours: horaires, ouvert, ouverture, fermé, heures d'ouverture, ouverts
store: magasin, boutique, boutiques, magasins, showroom, point de vente, sur place, points de vente
jobs: emploi, recrutement, recrutez, stage, candidature, postuler
partner: partenariat, partenaire, influenceur, collaboration, affiliation, ambassadeur
review: avis, commentaire, note
site-problem: site ne marche pas, bug, site marche pas, erreur sur le site, page blanche
app: application, appli
recycling: recyclage, recycler, écologique, environnement, recyclable, écoresponsable, reprise, consigne
assembly: montage, monter, pose, installation, installer, assembler
certificate: certificat, certifié, norme, certification
when: quand, quel jour, quelle date, à quelle heure
how-long: combien de temps, combien de jours, sous combien, en combien, combien de semaines, quel délai, durée, longtemps
how-much: combien, combien ça coûte, c'est combien
how: comment, de quelle façon, comment faire
not: pas, rien, jamais, aucun, plus, ne, impossible, sans
who-pays: qui paie, qui paye, à ma charge, à mes frais, à la charge
where: où, où est, ou est, ou sont, ou en
still-waiting: attends, j'attends, attente, toujours, encore, depuis, semaines, ça fait
only: que, seulement, qu'un, uniquement
without: sans
again: nouveau, à nouveau, de nouveau, retour en
not-work: marche pas, fonctionne pas, ne marche, ne fonctionne, passe pas, marche plus
choose: choisir, sélectionner, choix
which: quel, quelle, quels, quelles
accept: accepter, acceptez, accepté, prenez, acceptée
lost-thing: perdu, égaré, retrouve pas, trouve pas
forget: oublié, oubli, perdu
minimum: minimum, au moins
company-word: tva, société, entreprise
problem: problème, souci, bug, erreur
other-person: quelqu'un d'autre, voisin, gardien
home-word: chez moi, domicile, maison
stop: arrêter, stop, stopper
secure-word: sûr
days: jours, jour, semaine, semaines, jours ouvrés
need: faut-il, dois-je, obligé, obligatoire, besoin
new-customer: nouveau client, première commande
mine: mon colis, ma commande, mes articles
multiple: plusieurs, deux
time-of-day: heure, matin, après-midi, soir, créneau
stuck: bloqué, bloquée
delete: supprimer, effacer, fermer, effacez
able: puis-je, peut-on, possible, est-il possible, pouvez-vous, je peux, peux
`;
