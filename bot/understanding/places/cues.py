"""The small words around a place's name that say whether it is a place."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, as one set."""
    return frozenset(text.split())


DEFINITE = {
    "le": "le", "la": "la", "les": "les", "l": "l", "au": "le", "du": "le", "aux": "les", "des": "les",
    "the": "the",
}  # fmt: skip
"""Articles as met in a sentence, and the article of the name they may belong to."""

DETERMINERS = word_set("""
    un une mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces chaque
    quel quelle quels quelles plusieurs quelques aucun aucune tout toute trop tres plus moins si pas
    assez aussi bien vieux nous vous je tu il elle on ils elles ne se me te y this that my your
""")
"""Words after which a commune's name is a word like another."""

PREPOSITIONS = word_set("""
    a sur vers pres en dans ds de d du des in near at from around depuis entre pour chez par jusqu
    et ou
""")

WITHIN = frozenset(
    ("dans", "ds", "departement", "departements", "dept", "dpt", "dep", "pref", "prefecture", "conseil")
)

NUMBER_CUES = frozenset(("departement", "departements", "dept", "dpt", "dep", "dpts"))

DWELL = word_set("""
    habite habites habitons habitent habitais habitant habitants vis vit vivons vivent reside
    residons demeure demenage demenager emmenage installe installes live lives living commune
    communes ville villes village mairie maire bourg municipalite town city domicilie originaire
""")

NEARBY = word_set("""
    pres autour environs alentours cote centre agglomeration agglo banlieue metropole proche
""")

CIVILITIES = word_set("""
    m mr mrs ms mme mlle monsieur madame mademoiselle docteur dr maitre me president presidente
    ministre depute deputee senateur prefet general capitaine professeur pr nom nomme
""")

OF = frozenset(("de", "du", "d", "des"))

MONTHS = word_set("""
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fev
    avr juil sept oct nov dec january february march april may june july august september october
    november december
""")

UNITS = MONTHS | word_set("""
    h heure heures min mn minute minutes s sec seconde secondes j jour jours semaine semaines mois
    an ans annee annees euro euros eur e k m km kms metre metres kg g go mo gb ko ha mw kw kwh gw t
    tonne tonnes pourcent pour cent pct points point fois eme ieme er ere nd nde th st rd siecle
    mesures mesure engagements engagement priorites priorite personnes habitants hab citoyens
    logements bornes enfants eleves maisons medecins milliards millions mille milliers chantiers
    indicateurs reponses questions objectifs actions membres pays regions departements communes
    villes degres degre rue avenue boulevard place chemin allee impasse quai bis ter articles
    article pages page dossiers signatures participants places visites appels lundi mardi mercredi
    jeudi vendredi samedi dimanche years year days people percent commitments minutes hours o clock
    premiers premieres derniers dernieres prochains prochaines
""")
"""Words after which a number counts something, and is no place."""

COUNTED = word_set("""
    engagement engagements numero numeros article axe mesure mesures priorite page loi ind
    indicateur indicateurs n no num chapitre etape version option choix niveau tome classe ligne bus
    tram metro rer route a d rn chambre porte lot tel telephone age agee objectif odd point question
    fr taux chantier ch plan
""")
"""Words after which a number is a rank, and is no place."""

CALLS = word_set("""
    appeler appelle appelez appeller appel composer compose composez faire fais telephoner telephone
    joindre contacter numero numeros urgence urgences samu pompiers pompier police gendarmes
    gendarmerie call dial emergency
""")

EMERGENCIES = frozenset(("15", "17", "18"))

MEETING = word_set("""
    publique publiques zoom prevue annuelle citoyenne locale ministerielle parents entre avec aura
    est dure commence generale plenier pleniere technique mensuelle hebdomadaire sur pour qui que
    dans sera etait a
""")
"""Words after which « la réunion » is a meeting."""

STREETS = word_set("""
    rue avenue av boulevard bd bld place chemin allee impasse quai square route porte pont sortie
    ligne tour bataille traite accords accord sommet sauce fromage vin
    bord bords vallee chateaux rive rives crue crues eau eaux embouchure
""")
"""Words after which « de Lyon » is no place: « rue de Lyon »."""

HAVING = frozenset(("l", "m", "t", "n", "y", "il", "elle", "qui", "on", "ca"))
"""Words after which « a » is the verb."""

SPEAKING = word_set("""
    je j tu il elle on nous vous ils elles un une ma mon mes ta ton ses sa son notre votre c ce cet cette que
    qui qu est sont suis a ai i you we they is are was
""")
"""Small words that a list of keywords has not."""

COUNTS = word_set("""
    deux trois quatre cinq six sept huit neuf dix cent mille
""")

FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset(DEFINITE)
    | word_set("""
    c j n s m t qu que qui quoi dont ou est sont etait sera serait ai as avons avez ont suis es
    sommes etes fait font faire peut peux pouvez veux veut voulez dit dire voir savoir sait sais va
    vas vont aller vais et mais donc or ni car avec sans sous apres avant depuis pendant comme
    comment combien quand pourquoi alors aussi encore deja bientot tres trop peu beaucoup bien mal
    mieux tous toutes rien personne autre autres meme ca cela ceci ci lui eux soi oui non merci
    bonjour bonsoir salut svp stp please hello the is are was of to for and or how what when where
    who why which do does did have has can could will would there here it he she we they you me him
    her us them avoir etre puis ici faut il elle se ce si ne pas plus moins jamais toujours souvent
    tot tard ok
""")
)
"""The small words of sentences: no misspelt name begins or ends with one."""

NAMED = frozenset(("appelle", "appelles", "prenomme", "prenom", "nomme"))
"""Words after which a name is a person's."""

WEAK = word_set("""
    alpes basse basses bas bouches centre cote cotes deux grand haut haute hauts hautes ile midi nord
    nouvelle pas pays puy sud territoire val
""")
"""Words of compound names that are also words like others: alone they do not call for a place."""
