"""The words of dates as people write them, and the one word that stands for each in the grammar."""

import re

_SPELLINGS = """
today     today tday aujourd aujourdhui aujourdui aujourdhuit aujourduit aujordhui ojourdhui ojourd auj ajd
          aujd ojd
tonight   tonight tonite cesoir csoir
demain    demain demin demai dmain dmin tomorrow tomorow tommorow tommorrow tmrw tmr
overnext  apresdemain apredemain
hier      hier yesterday
tod       soir soiree swar matin matinee midi aprem apresmidi nuit evening morning afternoon night
day       day days jour jours jr jrs
week      week weeks semaine semaines semaien semain semene smaine sem
we        we wk wkd wkend
weekend   weekend wikend wekend ouikend weekand
month     month months mois
year      year years an ans annee annees anee
next      next nxt prochain prochaine prochains prochaines prochin prochene proch pro upcoming coming suivant
          suivante
dernier   dernier derniere derniers dernieres
passed    passe passee
this      this ce cet cette cete c se
m1        janvier janvie janvir
m2        fevrier fevrie fevier feverier fevr fev
m3        mars
m4        avril avri avr
m5        mai
m6        juin juins
m7        juillet juilet juille juillt juil
m8        aout aoute aou
m9        septembre septenbre septambre setembre septembr
m10       octobre octobr ocotbre octombre
m11       novembre novenbre novambre novembr
m12       decembre decenbre decambre desembre decembr
e1        january jan janv
e2        february febuary feb
e3        march
e4        april apr
e5        may
e6        june jun
e7        july jul
e8        august aug
e9        september sep
e10       october oct
e11       november nov
e12       december dec
w0        monday lundi lundy lindi
w1        tuesday tues mardi
w2        wednesday mercredi mercredie mecredi merkredi mercerdi
w3        thursday thurs jeudi jeudy
w4        friday vendredi vendredie vendrdi vandredi vendedi
w5        saturday samedi samedie samdi
w6        sunday dimanche dimanch dimance
a2        merc
a4        vend
a5        sam
a6        dim
s1        spring printemps printemp
s2        summer ete
s3        autumn automne autonne
s4        winter hiver yver
rentree   rentree rentre
noel      noel christmas xmas
debut     debut debu beginning early
mi        mi mid milieu middle
fin       fin late
n1        un une one premier first
n2        deux deu two
n3        trois troi three
n4        quatre four
n5        cinq five
n6        six
n7        seven
n8        huit eight
n9        neuf nine
n10       dix ten
n11       onze eleven
n12       douze twelve
n13       treize
n14       quatorze
n15       quinze
n16       seize
n20       vingt
n30       trente
since     since depuis depui dpuis dps
nee       born ne nee nes nees
before    before avant avt
after     after apres apre
until     until till jusqu jusque jusk
within    within sous
dans      dans ds
les       les ces
pour      pour for
vers      vers around
entre     entre between
partir    partir parti
au        au aux
et        et and
ou        ou or
each      each every chaque tous toutes mon ton son mes
no        habite habites habitons habitent habiter vis vit choix choisis choisir prends prend prendre option
          numero appeler appelle appelles appelez compose composer composez joindre contacter call dial sur
          tout departement dept dpt dep
fw        je tu ils elle elles nous vous i you they chez pres quoi que qu quel quelle quels quelles quand
          where what is there are any ca avec car mais si svp stp merci please near ok
street    street rue r place pl avenue av ave boulevard bd bld blvd bvd quai square impasse allee allees
          chemin esplanade ecole college lycee stade pont mail rond caserne cite faubourg parvis metro gare
          promenade residence
world     monde france agriculture ville villes hopital societe metiers energie mobilites europe industrie
          world
rank      marechal general
act       law loi lois decret arrete ordonnance circulaire appel manifeste traite
vac       vacances vacance vacanc holidays
feast     paques pentecote ascension toussaint
count     euros euro eur habitants habitant hab km m metres mots places personnes logements eleves
"""

_KEPT = """
hui main dem morrow journee moi anne ci end last vient venir sept scolaire nouvel by ici starting in en
courant from to ago th st nd rd er il y ya j le la l the du de d des of a at on qui est gras saint black
"""
"""Words that stand for themselves."""

_HEAD = re.compile(
    r"today|tonight|demain|overnext|hier|tod|day|journee|main|dem|morrow|week|we|weekend|month|moi|year|anne"
    r"|sept|rentree|noel|[mewas]\d+"
)


def _labels() -> dict[str, str]:
    """Return the tables above as a mapping from a folded word to its word in the grammar."""
    found = {word: word for word in _KEPT.split()}
    label = ""
    for line in _SPELLINGS.strip("\n").splitlines():
        name, _, spellings = line.partition(" ")
        label = name or label
        found |= dict.fromkeys(spellings.split(), label)
    return found


LABELS = _labels()
"""The word of the grammar for a folded word."""

HEADS = frozenset(word for word, label in LABELS.items() if _HEAD.fullmatch(label))
"""Folded words without one of which, or a number, a text names no date."""

_SMALL = """
le la l les the this next last on au en in a at pour vers dans du de d des of entre from by until before after
since nee within starting partir ici il y ya courant day nouvel street rank act vac scolaire black
"""

LEADS = frozenset(_SMALL.split())
"""Words of the grammar with which a phrase may begin before its first telling word."""

BEFORE_HEADS = LEADS | {label for label in LABELS.values() if re.fullmatch(r"n\d+|debut|mi|fin|end", label)}
"""Words of the grammar that may stand in a phrase before its head."""
