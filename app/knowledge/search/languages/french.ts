import { FRENCH } from "~/knowledge/search/concepts/french";
import type { LanguageWords } from "./language-words";

export const french: LanguageWords = {
  stopWords: `a combien temps jours ai aide aider afin alors après as au aucun aurais aurait aussi autre autres aux avec avez avoir avons avoir besoin bien bonjour bonsoir
    c car ce ceci cela celle celui ces cet cette chez chose ci comme comment d dans de des deja depuis dire dois doit donc du dont elle en encore
    entre est et etait etant ete etes etre eu faire fais fait faites faut fois font il ils j jai je jusqu l la là le les leur lors lui ma mais me
    merci mes mettre mon moi même n ne ni non nos notre nous on ont ou où oui par parce pas peu peut peux plus plutôt pour pourquoi pourrais pourrait
    pourriez pouvez pouvoir puis puisque qu quand que quel quelle quelles quelque quels qui quoi s sa sais salut sans savoir se sera ses serait seulement
    si son sont souhaite souhaiterais sous suis sur svp ta te tes toi ton toujours tous tout toute toutes très trop tu t un une va vais vas vers veux veut
    via voici voilà vont vos votre voudrais vous voulez vouloir y ça été êtes être est-ce déjà`,
  concepts: FRENCH,
};
