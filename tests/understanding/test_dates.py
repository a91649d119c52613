"""What a text says of days: 22 November 2026 is a Sunday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.intervals import Interval
from bot.understanding.dates import find_dates
from bot.understanding.days.words import LABELS
from bot.understanding.normalise import LONGEST, clean

TODAY = date(2026, 11, 22)

NAMED = """
2026-11-22 | aujourd'hui
2026-11-22 | Aujourd’hui vous êtes où ?
2026-11-22 | aujourdui
2026-11-22 | ajd
2026-11-22 | ce soir
2026-11-22 | se soir
2026-11-22 | cesoir
2026-11-22 | cet après-midi
2026-11-22 | cette nuit
2026-11-22 | tonight
2026-11-22 | today
2026-11-23 | demain
2026-11-23 | 2main
2026-11-23 | dem1 matin
2026-11-23 | demin soir
2026-11-23 | demain à 18h
2026-11-24 | après-demain
2026-11-24 | apres demain
2026-11-24 | apré demain
2026-11-24 | day after tomorrow
2026-11-21 | hier
2026-11-20 | avant-hier
2026-11-20 | avant hier
2026-11-21 | hier soir
2026-11-21 2026-11-22 | ce week-end
2026-11-21 2026-11-22 | ce we
2026-11-21 2026-11-22 | ce wk
2026-11-21 2026-11-22 | yora du caburan ce wk end
2026-11-21 2026-11-22 | ce weekend
2026-11-28 2026-11-29 | weekend prochain
2026-11-28 2026-11-29 | le week-end prochain
2026-11-28 2026-11-29 | we prochain
2026-11-21 2026-11-22 | this weekend
2026-11-28 2026-11-29 | next weekend
2026-11-14 2026-11-15 | week-end dernier
2026-11-21 2026-11-22 | vous faites quoi ce week end ?
2026-11-21 2026-11-22 | sorties weekend
2026-11-21 2026-11-22 | pour le week-end
2027-06-05 2027-06-06 | le week-end du 5 juin
2027-07-17 2027-07-18 | le week-end du 14 juillet
2026-11-16 2026-11-22 | cette semaine
2026-11-16 2026-11-22 | cette semaine-ci
2026-11-23 2026-11-29 | la semaine prochaine
2026-11-23 2026-11-29 | sem pro
2026-11-23 2026-11-29 | la sem. prochaine
2026-11-23 2026-11-29 | semaine pro
2026-11-09 2026-11-15 | la semaine dernière
2027-05-31 2027-06-06 | la semaine du 3 juin
2026-11-23 2026-11-29 | next week
2026-11-09 2026-11-15 | last week
2026-11-25 | dans 3 jours
2026-11-25 | dans trois jours
2026-11-30 2026-12-06 | dans 15j
2026-11-30 2026-12-06 | dans deux semaines
2026-11-30 2026-12-06 | dans 2 sem
2026-11-30 2026-12-06 | dans 15 jours
2026-11-30 2026-12-06 | dans quinze jours
2026-11-23 2026-11-29 | dans huit jours
2026-12-01 2026-12-31 | dans un mois
2027-05-01 2027-05-31 | dans 6 mois
2027-01-01 2027-12-31 | dans un an
2026-11-30 2026-12-06 | in two weeks
2026-12-01 2026-12-31 | in a month
2026-11-25 | in 3 days
2026-11-23 | lundi
2026-11-23 | lundi prochain
2026-11-16 | lundi dernier
2026-11-24 | mardi soir
2026-11-22 | dimanche
2026-11-23 | ce lundi
2026-11-23 | lundy
2026-11-23 | next Monday
2026-11-23 | on Monday
2026-11-20 | last Friday
2026-11-30 | lundi en huit
2026-11-24 | mardi de la semaine prochaine
2026-11-21 2026-11-22 | samedi ou dimanche
2026-11-23 2026-11-24 | lundi et mardi
2026-11-23 2026-11-25 | de lundi à mercredi
2026-11-23 2026-11-25 | from Monday to Wednesday
2026-11-28 | samedi 28
2026-12-13 | vendredi 13
2026-11-28 | sam 28 nov
2026-11-28 | ce sam
2026-11-01 2026-11-30 | ce mois-ci
2026-11-01 2026-11-30 | ce mois
2026-12-01 2026-12-31 | le mois prochain
2026-12-01 2026-12-31 | mois pro
2026-10-01 2026-10-31 | le mois dernier
2026-11-21 2026-11-30 | fin du mois
2026-12-21 2026-12-31 | la fin du mois prochain
2026-12-01 2026-12-10 | début du mois
2027-06-11 2027-06-20 | mi-juin
2027-06-01 2027-06-10 | début juin
2027-06-21 2027-06-30 | fin juin
2027-06-11 2027-06-20 | à la mi juin
2026-11-20 2026-11-22 | fin de semaine
2026-11-23 2026-11-24 | début de semaine prochaine
2027-06-01 2027-06-30 | en juin
2027-06-01 2027-06-30 | en Juin ?
2027-06-01 2027-06-30 | juin
2027-06-01 2027-06-30 | juin prochain
2027-06-01 2027-06-30 | juin 2027
2027-03-01 2027-03-31 | en mars
2027-03-01 2027-03-31 | mars 2027
2027-05-01 2027-05-31 | au mois de mai
2027-06-01 2027-06-30 | courant juin
2025-06-01 2025-06-30 | en juin 2025
2026-06-01 2026-06-30 | juin dernier
2026-11-01 2026-11-30 | en novembre
2026-12-01 2026-12-31 | en décembre
2026-12-01 2026-12-31 | en décenbre
2027-06-01 2027-06-30 | in June
2027-06-11 2027-06-20 | mid-June
2027-06-01 2027-06-10 | early June
2027-06-21 2027-06-30 | end of June
2027-06-21 2027-06-30 | late June 2027
2027-05-01 2027-05-31 | in May
2027-06-01 2027-06-30 | next June
2027-06-01 2027-06-30 | June 2027
2026-12-03 | le 3
2026-12-03 | le 3 ?
2026-11-22 | le 22
2026-11-30 | le 30
2026-12-31 | le 31
2027-03-03 | le 3 mars
2026-12-03 | le 3 à Guéret
2026-12-03 | vous passez le 3 on peut venir ?
2027-03-03 | le 3 mars 2027
2027-03-03 | 3 mars
2027-03-03 | 3/03
2027-04-03 | le 3/4
2027-03-03 | 03/03/2027
2027-03-03 | 3/3/27
2027-03-03 | 03.03.2027
2027-03-03 | 03-03-2027
2027-03-03 | 2027-03-03
2026-12-01 | le 1er
2027-06-01 | le 1er juin
2027-06-01 | le 1 juin
2027-05-01 | le premier mai
2027-03-03 | le trois mars
2027-06-03 | June 3rd
2027-06-03 | June 3
2027-06-03 | June 3, 2027
2027-06-03 | 3 June
2027-06-03 | 3rd of June
2026-12-03 | the 3rd
2027-06-03 | on the 3rd of June
2027-07-14 | le 14 juillet
2026-12-03 | le 3 du mois prochain
2027-05-03 | lundi 3 mai
2026-12-05 | samedi 5 décembre prochain
2027-06-03 2027-06-05 | du 3 au 5 juin
2026-12-03 2026-12-05 | du 3 au 5
2026-12-03 2026-12-05 | entre le 3 et le 5
2027-06-03 2027-06-05 | entre le 3 et le 5 juin
2026-12-28 2027-01-03 | du 28 décembre au 3 janvier
2027-05-28 2027-06-03 | du 28 au 3 juin
2027-03-03 2027-03-05 | du 3/03 au 5/03
2026-11-03 2026-12-05 | du 3 novembre au 5 décembre
2025-06-03 2025-07-05 | du 3 juin au 5 juillet 2025
2027-06-03 2027-06-04 | les 3 et 4 juin
2026-12-03 2026-12-05 | le 3 et le 5
2027-06-03 2027-06-05 | 3-5 juin
2027-06-03 2027-06-05 | 3 – 5 juin
2027-12-05 | le 5 décembre 2027 - Guéret
2027-06-03 2027-06-05 | June 3-5
2027-06-03 2027-06-05 | from June 3 to June 5
2026-12-03 2026-12-05 | between the 3rd and the 5th
2027-06-01 2027-09-30 | de juin à septembre
2027-06-01 2027-07-31 | juin-juillet
2027-06-01 2027-08-31 | entre juin et août
2027-06-01 2027-07-31 | en juin ou juillet
2027-06-01 2027-08-31 | juin, juillet et août
2024-01-01 2026-12-31 | entre 2024 et 2026
2026-12-25 2027-01-01 | entre Noël et le nouvel an
2026-11-22 2026-11-30 | d'ici la fin du mois
2026-11-22 2027-06-30 | d'ici fin juin
2026-11-22 2026-11-23 | d'ici lundi
2026-11-22 2026-11-25 | d'ici 3 jours
2026-11-22 2030-12-31 | d'ici 2030
2026-11-22 2027-09-22 | d'ici l'été
2026-11-22 2027-06-03 | jusqu'au 3 juin
2026-11-22 2026-12-31 | jusqu'à la fin de l'année
2026-11-22 2027-12-31 | jusqu'en 2027
2026-11-22 2026-12-24 | avant Noël
2026-11-22 2026-11-30 | avant la fin du mois
2026-11-22 2026-12-02 | avant le 3
2026-11-22 2027-05-31 | avant juin
2026-11-22 | avant lundi
2026-11-22 2027-08-31 | avant la rentrée
2026-11-22 2026-11-27 | avant le week-end
2026-11-22 2027-06-20 | avant l'été
2026-11-23 2027-11-22 | à partir de lundi
2027-06-03 2028-06-01 | à partir du 3 juin
2026-11-23 2027-11-22 | dès demain
2026-12-26 2027-12-25 | après Noël
2027-06-04 2028-06-02 | après le 3 juin
2026-11-22 2026-11-30 | by the end of the month
2026-11-22 2026-11-23 | by Monday
2026-11-22 2026-12-24 | before Christmas
2026-11-22 2027-06-30 | until June
2027-09-01 2027-09-15 | à la rentrée
2027-09-01 2027-09-15 | la rentrée 2027
2027-06-21 2027-09-22 | cet été
2026-12-21 2027-03-19 | cet hiver
2026-09-23 2026-12-20 | cet automne
2027-03-20 2027-06-20 | au printemps
2027-06-21 2027-09-22 | en été
2027-06-21 2027-09-22 | l'été prochain
2026-06-21 2026-09-22 | l'été dernier
2027-06-21 2027-09-22 | été 2027
2027-06-21 2027-09-22 | this summer
2025-12-21 2026-03-19 | last winter
2027-08-22 2027-09-22 | fin de l'été
2026-01-01 2026-12-31 | cette année
2027-01-01 2027-12-31 | l'année prochaine
2027-01-01 2027-12-31 | l'an prochain
2025-01-01 2025-12-31 | l'an dernier
2025-01-01 2025-12-31 | l'année dernière
2027-01-01 2027-12-31 | en 2027
2023-01-01 2023-12-31 | en 2023
2027-10-01 2027-12-31 | fin 2027
2027-01-01 2027-03-31 | début 2027
2027-05-01 2027-08-31 | mi-2027
2026-10-01 2026-12-31 | fin d'année
2027-01-01 2027-12-31 | next year
2026-01-01 2026-12-31 | this year
2026-12-25 | à Noël
2026-12-25 | Noël ?
2026-12-25 | noël prochain
2026-12-25 | at Christmas
2027-01-01 | nouvel an
2027-01-01 | jour de l'an
2026-11-22 2026-11-25 | les 3 prochains jours
2026-11-22 2026-11-25 | next 3 days
2026-11-19 | il y a 3 jours
2026-11-19 | 3 days ago
2026-12-01 2026-12-31 | next month
2028-02-29 | le 29 février
2028-02-29 | 29 février 2028
2026-12-31 | le 31 décembre
2026-11-24 | la semaine pro mardi
2027-06-01 2027-06-30 | en juin, la première semaine
2027-06-01 2027-06-30 | au mois de juin prochain
2027-06-01 2027-06-30 | est-ce que vous venez dans la Creuse la 2e semaine de juin
2026-11-22 2026-11-23 | jusqu'à lundi
2026-11-22 2026-12-03 | d'ici au 3
2027-03-01 2027-06-30 | en juin ou mars
2027-06-03 2027-06-12 | le 12 ou le 3 juin
2026-12-03 2026-12-12 | le 12 et le 3
2026-11-23 2026-11-25 | lundi, mardi ou mercredi
2026-11-23 2026-11-24 | demain et après-demain
2027-05-01 2027-08-31 | mi 2027
2027-06-03 2027-06-04 | june 3 and 4
2027-06-03 2027-06-05 | June 3 to June 5
2027-06-01 2027-07-31 | en juin et en juillet
2027-06-12 2027-06-13 | le bus passe à Guéret le 12 juin ou le 13 ?
2026-11-24 | est ce que vous serez a limoges mardi prochain
2026-11-23 | c quoi le programe de demin
2026-11-21 2026-11-22 | ya quoi ce we a bordeaux
2026-11-23 | qu'est-ce qui se passe lundi à Lyon
2026-11-23 | on se voit lundi
2027-06-03 | je voudrais m'inscrire pour le 3 juin à 14h
2026-12-05 | inscription étape du 5 décembre
2026-12-05 | l'étape du 5/12 est complète ?
2026-12-01 2026-12-15 | y a-t-il un arrêt à Tulle entre le 1er et le 15 décembre ?
2026-12-01 2026-12-31 | quelles étapes en décembre à Rennes ?
2027-01-01 2027-01-31 | étapes de janvier
2026-12-26 2027-12-25 | prochaine étape après Noël
2026-11-23 2026-11-29 | when are you in Lyon next week?
2027-03-01 2027-04-30 | are you coming to Paris in March or April?
2026-11-22 2026-12-14 | any stops before the 15th?
2026-12-05 | stops on Saturday 5 December
2026-12-05 | stops on Dec 5
2026-12-05 | what about Dec. 5th, 2026?
2026-11-23 | what's on tomorrow night?
2026-12-07 2026-12-13 | the week of 7 December
2026-11-28 | this coming Saturday
2026-11-28 | samedi après-midi
2026-11-28 | samedi prochain matin
2026-11-23 2026-11-24 | demain ou après-demain
2026-11-22 2026-11-23 | aujourd'hui ou demain
2027-01-01 2027-12-31 | à partir de janvier
2026-12-01 2027-11-30 | à partir du mois prochain
2026-11-22 2026-12-22 | d'ici un mois
2026-11-22 2026-12-25 | d'ici Noël
2026-11-22 2027-09-15 | d'ici à la rentrée
2026-11-22 2026-12-31 | avant l'année prochaine
2026-11-22 | avant la semaine prochaine
2026-11-22 2026-12-31 | avant 2027
2027-09-23 2028-09-21 | après l'été
2027-06-21 2027-09-22 | durant l'été
2027-08-01 2027-08-31 | au mois d'août
2027-08-01 2027-08-31 | mois d'aout
2027-08-01 2027-08-31 | en aout
2027-08-21 2027-08-31 | fin aout
2027-09-01 2027-09-10 | debut sept
2027-09-11 2027-09-20 | mi sept
2027-09-15 | 15 sept
2027-09-15 | le 15 sept. 2027
2027-01-20 | 20 janv. 2027
2027-01-01 | 1er janv
2027-01-01 | le 1 er janvier
2027-07-14 | le 14-juillet
2027-06-03 | 3juin
2027-06-03 | le 3juin
2027-06-06 | 06 juin
2027-06-06 | le 06/06
2027-06-06 | le 6.6.2027
2027-06-06 | 6/6/2027
2027-06-03 | 2027/06/03
2026-12-05 | samedi 05/12
2026-12-05 | sam. 5 déc.
2026-12-05 2026-12-06 | le week-end des 5 et 6 décembre
2026-12-05 2026-12-07 | les 5, 6 et 7 décembre
2026-12-07 2026-12-11 | du lundi 7 au vendredi 11 décembre
2026-11-24 2026-11-26 | de mardi à jeudi
2026-11-23 2026-11-27 | entre demain et vendredi
2026-12-01 2026-12-31 | la première semaine de décembre
2026-12-21 2026-12-27 | la semaine de Noël
2026-11-16 2026-11-22 | dans la semaine
2026-11-01 2026-11-30 | dans le mois
2026-01-01 2026-12-31 | dans l'année
2026-11-22 2026-11-29 | dans les prochains jours
2026-11-22 2026-11-29 | ces prochains jours
2026-11-22 2026-12-07 | dans les 15 prochains jours
2026-11-22 2026-11-30 | sous 8 jours
2026-11-22 2026-12-07 | sous quinze jours
2024-01-01 2024-12-31 | il y a deux ans
2006-01-01 2006-12-31 | il y a 20 ans
2027-01-01 2027-12-31 | pour 2027
2027-01-01 2027-12-31 | courant 2027
2027-01-01 | au 1er janvier 2027
2026-12-21 2027-03-19 | l'hiver prochain
2026-12-21 2027-03-19 | l'hiver
2027-12-21 2028-03-19 | winter 2027
2027-03-20 2027-06-20 | in the spring
2027-06-21 2027-09-22 | in the summer of 2027
2027-06-21 2027-09-22 | summer 2027
2027-06-21 2027-09-22 | next summer
2026-11-22 2027-09-22 | by next summer
2026-11-22 2030-12-31 | by 2030
2026-11-22 2026-12-31 | until the end of the year
2026-12-21 2026-12-31 | end of next month
2026-11-20 2026-11-22 | at the end of this week
2026-11-23 2026-11-24 | early next week
2027-10-01 2027-12-31 | late next year
2027-05-01 2027-08-31 | mid 2027
2027-06-01 | the first of June
2027-06-01 | 1st June
2027-05-01 | May 1
2027-07-14 | 14 July
2027-05-01 2027-05-31 | in may
2027-03-01 2027-03-31 | in march
2027-09-01 2027-09-30 | in sept
2027-09-01 2027-09-30 | sept 2027
2027-05-01 2027-05-31 | next may
2026-11-23 2026-11-27 | between Monday and Friday
2026-11-21 | yesterday
2026-10-01 2026-10-31 | last month
2025-01-01 2025-12-31 | last year
2026-11-02 2026-11-08 | two weeks ago
2026-11-09 2026-11-15 | il y a une semaine
2026-11-20 2026-11-21 | hier ou avant-hier
2026-10-01 2026-10-31 | le mois passé
2026-11-09 2026-11-15 | la semaine passée
2026-11-22 | ce matin
2026-11-27 2026-11-28 | vendredi soir ou samedi matin
2026-11-27 | ce vendredi 27 novembre à 18h30
2026-11-27 | à Guéret (23) le 27/11
2028-01-01 2029-12-31 | en 2028 ou 2029
2027-01-01 2030-12-31 | entre 2027 et 2030
2027-01-01 2030-12-31 | de 2027 à 2030
2027-01-01 2027-12-31 | 3 fois en 2027
2027-06-03 | le 3 juin 2027, à 10 h
2028-02-29 | le 29/02
2028-02-29 | 29 fév 2028
2026-11-23 | l'étape de demain
2026-11-23 | tomorrow's world
2026-12-26 2026-12-27 | le week-end de Noël
2026-11-22 2026-11-29 | in the coming days
2026-11-22 2026-11-29 | les prochains jours
2026-11-23 2027-11-22 | dès lundi
2027-09-03 | 3 sept
2027-06-12 2027-06-13 | du 12 juin au 13
2027-05-03 2027-05-04 | 3 mai ou 4
2027-03-02 | dans 100 jours
2026-11-22 | dans 0 jours
2027-03-01 2027-03-02 | le 1er ou le 2 mars
"""

UNDATED = """
le 93
dans le 93
93
18 ans
j'ai 18 ans
à 18h
rdv à 18h30
17 engagements
les 17 engagements
le 17 engagements
87000
87 000
24 élèves
moins de 7 ans
16-25 ans
de 16 à 25 ans
à mi-temps
la planète mars
on va sur Mars
Mars
mars
Cinq-Mars
Cinq-Mars-la-Pile
à Cinq-Mars-la-Pile
Cinq Mars la Pile
Saint-Mars-la-Jaille
Saint Mars
mais
mais quand ?
rue du 8 mai 1945
12 rue du 8 mai 1945 à Guéret
rue du 4 septembre
place du 11 novembre
place du 11 novembre 1918
avenue du 6 juin 1944
bd du 8-Mai-1945
rue Juin
avenue du maréchal Juin
maréchal Juin
place de juin
depuis 2022
depuis juin
depuis lundi
depuis le 3 juin
mon frere es en prison depui lundi
visit the national assembly on a wednesday
I have not had a weekend
depuis 3 jours
since 2022
plan 2024-2026
plan 2024/2026
en 2024-2025
2027
objectif 2030
la 6e
en 6e
CE1
en CE1
2nde
IND-306
le 1
choix 2
numéro 3
n° 3
2
le deuxième
le troisième
06 12 34 56 78
06.12.34.56.78
06-12-34-56-78
appelez le 15
dans le 13
j'habite le 23
le 3 pièces
le 20 heures
le 3 %
le 13 et le 93
le 2A
le 03
24/7
24h/24
7j/7
1/2
3/4 des gens
8/10
12,5 %
3.5
17.2 millions
pendant les vacances de la Toussaint
vacances de Noël
vacances d'été
vacances de février
pendant les vacances
le lundi
tous les lundis
chaque lundi
every Monday
on Mondays
le week-end
les week-ends
un week-end
ouvert du lundi au vendredi
du lundi au vendredi
lundi-vendredi
les fins de mois
fin de mois difficile
la France de demain
l'agriculture de demain
père Noël
joyeux Noël
prime de Noël
marché de Noël
vendredi saint
mardi gras
lundi de Pâques
Black Friday
I may come
may I ask
the march of time
we want to know
what can we do
j'ai été malade
ça a été voté
il a été dit
job d'été
heure d'été
champ de mars
mai 68
en mai 68
loi du 9 décembre 1905
né en 1990
je suis née le 3 juin 1990
toutes les 2 semaines
3 fois par semaine
en 3 jours
pendant 3 jours
une semaine
la semaine
35 heures par semaine
200 euros par mois
100 € par mois
par an
en 2000 euros
chez moi
fin
le début de la fin
en fin de compte
au début
milieu rural
le printemps des poètes
3 millions
les 3 mesures
9-3
le neuf trois
le 2e arrondissement
the 3rd district
the 2nd one
Paris 13
covid 19
A7
la N20
T4
D-Day
juin-les-bains
Marc Janvier
le 31 février
30/02/2027
32/01
2027-13-01
le 99
99/99/9999
ce
la semaine de 4 jours
50 % d'ici
avant
avant tout
avant de partir
après
dans
dans 3
en
de
sept
sept enfants
les sept
la retraite à 64 ans
sur 20 ans
en 10 ans
bac +3
le smic à 1500 euros
12 000 logements
hiver
un été pourri
le 112
le 3919
le soir
un soir
en soirée
le matin
bonsoir
bonjour
le jour J
quel jour
jour et nuit
what day is it
once a week
per month
summer
he was second
number 3
option 2
the 2
vous passez quand dans la Creuse ?
les prochaines étapes en Bretagne
la prochaine étape
le samedi
mardi-jeudi
la semaine 50
dans deux heures
tout à l'heure
maintenant
bientôt
l'autre jour
la veille
may day
Bastille Day
2027 ou 2028
29/02/2027
le 31/11
le 31 novembre
29 février 2027
l'école de demain
l'étape du 12
3/3
100 jours
dans 9999 ans
ils ont été reçus en 2 fois
"""

OTHER_DAYS = """
2026-11-23 | lundi | 2026-11-23
2026-11-23 | lundi prochain | 2026-11-30
2026-11-23 | lundi dernier | 2026-11-16
2026-11-25 | lundi | 2026-11-30
2026-11-25 | vendredi prochain | 2026-11-27
2026-11-25 | ce week-end | 2026-11-28 2026-11-29
2026-11-25 | le week-end prochain | 2026-11-28 2026-11-29
2026-11-28 | le week-end prochain | 2026-12-05 2026-12-06
2026-11-25 | dimanche ou samedi | 2026-11-28 2026-11-29
2026-11-25 | mardi de la semaine prochaine | 2026-12-01
2026-11-24 | de lundi à mercredi | 2026-11-23 2026-11-25
2026-11-23 | avant lundi | 2026-11-23 2026-11-29
2026-11-04 | du 3 au 5 | 2026-11-03 2026-11-05
2026-11-10 | la fin du mois prochain | 2026-12-21 2026-12-31
2026-11-03 | le 3 | 2026-11-03
2026-06-15 | en juin | 2026-06-01 2026-06-30
2026-06-15 | juin prochain | 2027-06-01 2027-06-30
2026-07-01 | en juin | 2027-06-01 2027-06-30
2026-07-01 | cet été | 2026-06-21 2026-09-22
2026-07-01 | l'été prochain | 2027-06-21 2027-09-22
2026-07-01 | l'été dernier | 2025-06-21 2025-09-22
2027-01-15 | cet hiver | 2026-12-21 2027-03-19
2026-12-31 | demain | 2027-01-01
2026-12-31 | le 1er | 2027-01-01
2026-12-31 | le 31 décembre | 2026-12-31
2026-12-31 | cette semaine | 2026-12-28 2027-01-03
2026-12-31 | la semaine prochaine | 2027-01-04 2027-01-10
2026-12-31 | le mois prochain | 2027-01-01 2027-01-31
2026-12-31 | dans 3 jours | 2027-01-03
2026-12-31 | à Noël | 2027-12-25
2026-12-31 | du 28 au 3 | 2026-12-28 2027-01-03
2026-12-31 | l'année dernière | 2025-01-01 2025-12-31
2027-01-01 | hier | 2026-12-31
2027-01-01 | le mois dernier | 2026-12-01 2026-12-31
2027-01-01 | du 28 décembre au 3 janvier | 2026-12-28 2027-01-03
2027-01-01 | début janvier | 2027-01-01 2027-01-10
2027-01-31 | dans un mois | 2027-02-01 2027-02-28
2027-01-31 | le 30 | 2027-03-30
2028-02-28 | demain | 2028-02-29
2028-02-29 | le 29 février | 2028-02-29
2028-03-01 | le 29 février | 2032-02-29
2097-01-01 | le 29 février | 2104-02-29
2028-02-29 | dans un an | 2029-01-01 2029-12-31
2028-02-29 | en février | 2028-02-01 2028-02-29
2027-02-10 | fin février | 2027-02-21 2027-02-28
"""

SPANS = [
    ("Vous passez à Guéret le 3 mars ?", "le 3 mars"),
    ("Aujourd’hui vous êtes où ?", "Aujourd’hui"),
    ("Mon cœur bat, Œuvre d'été : cet été à Bœurs ?", "cet été"),
    ("est-ce que, d'ici la fin du mois, vous venez ?", "d'ici la fin du mois"),
    ("demain à 18h", "demain"),
    ("inscription du 3 au 5 juin 2027 svp", "du 3 au 5 juin 2027"),
    ("12 rue du 8 mai 1945 en juin", "en juin"),
    ("hier je n'ai pas pu, et mardi soir ?", "mardi soir"),
]


def rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def interval(text: str) -> Interval:
    first, *last = (date.fromisoformat(day) for day in text.split())
    return Interval(first, *(last or [first]))


def test_the_tables_are_large_and_clean():
    said = [row[1] for row in rows(NAMED)] + UNDATED.strip().splitlines()
    assert len(said) == len(set(said)) >= 300
    assert len(UNDATED.strip().splitlines()) >= 80
    assert [text for text in said if clean(text) != text] == []


@pytest.mark.parametrize(("days", "text"), rows(NAMED), ids=lambda each: each)
def test_a_text_names_days(days: str, text: str):
    found = find_dates(text, TODAY)
    assert found is not None
    assert found[0] == interval(days)


@pytest.mark.parametrize("text", ["", *UNDATED.strip().splitlines()])
def test_a_text_names_no_day(text: str):
    assert find_dates(text, TODAY) is None


@pytest.mark.parametrize(("today", "text", "days"), rows(OTHER_DAYS))
def test_what_is_meant_depends_on_the_day_it_is_said(today: str, text: str, days: str):
    found = find_dates(text, date.fromisoformat(today))
    assert found is not None
    assert found[0] == interval(days)


@pytest.mark.parametrize(("text", "named"), SPANS)
def test_the_words_that_name_the_days_are_found_in_the_original(text: str, named: str):
    found = find_dates(text, TODAY)
    assert found is not None
    assert [text[start:end] for start, end in found[1]] == [named]


def test_several_phrases_name_the_days_they_have_in_common():
    text = "la semaine prochaine à Guéret, plutôt mardi"
    found = find_dates(text, TODAY)
    assert found is not None
    assert found[0] == interval("2026-11-24")
    assert [text[start:end] for start, end in found[1]] == ["la semaine prochaine", "mardi"]


@pytest.mark.parametrize(
    ("text", "today"),
    [("demain", date.max), ("hier", date.min), ("en hiver", date.max), ("fin du mois", date.min)],
)
def test_days_beyond_the_calendar_are_no_days(text: str, today: date):
    assert find_dates(text, today) is None


def test_an_interval_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        Interval(TODAY, TODAY - timedelta(1))


SAID = st.lists(
    st.one_of(
        st.sampled_from([*LABELS, "à", "été", "Noël", "l'", "d'", "cœur", "ﷺ", "½", "m²", "%", "€"]),
        st.integers(0, 40).map(str),
        st.integers(1895, 2105).map(str),
        st.sampled_from(["3/03", "2027-03-03", "31.12.2026", "18h", "1er", "3rd"]),
    ),
    max_size=12,
).flatmap(
    lambda said: (
        st.lists(st.sampled_from([" ", " ", " ", "-", "'", ", ", "/", ".", "\n", ""]))
        .map(lambda signs: [*signs, *[" "] * len(said)])
        .map(lambda signs: "".join(word + sign for word, sign in zip(said, signs, strict=False)))
    )
)


def check(text: str, today: date) -> None:
    found = find_dates(text, today)
    assert found == find_dates(text, today)
    if found is not None:
        days, spans = found
        assert days.first <= days.last
        assert spans
        assert list(spans) == sorted(spans)
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert edges[0] >= 0 and edges[-1] <= len(text)
        assert all(start < end and text[start:end].strip() for start, end in spans)


@given(st.text(max_size=200), st.dates())
def test_any_text_is_read(text: str, today: date):
    check(text, today)


@given(SAID, st.dates())
def test_any_words_of_dates_are_read(text: str, today: date):
    check(text, today)


@given(SAID, st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_any_clean_words_of_dates_are_read_on_any_day(text: str, today: date):
    check(clean(text), today)


@given(st.dates(date(2020, 1, 1), date(2090, 12, 31)))
def test_what_is_named_without_a_year_is_not_over(today: date):
    for text in ("lundi", "le 3", "le 31", "en juin", "le 29 février", "fin mai", "ce week-end", "cet hiver"):
        found = find_dates(text, today)
        assert found is not None
        assert found[0].last >= today
        assert found[0].first <= today + timedelta(8 * 366)


@given(st.dates(date(2020, 1, 1), date(2090, 12, 31)))
def test_a_day_that_is_written_out_is_that_day(day: date):
    for text in (f"le {day.day}/{day.month}/{day.year}", f"on {day.isoformat()}", f"{day:%d.%m.%Y}"):
        found = find_dates(text, TODAY)
        assert found is not None
        assert found[0] == Interval(day, day)


@pytest.mark.parametrize("word", ["lundi ", "le 3 ", "1 ", "/", "9", "en juin ou ", "du 3 au 5 ", "é", "3-"])
def test_the_longest_messages_are_read(word: str):
    check((word * LONGEST)[:LONGEST], TODAY)
