"""Ordinary words that look or sound like a well-known place misspelt, and are not one."""

from bot.understanding.places.cues import word_set

EVERYDAY = word_set("""
    abime abimee abimees abimer abimes actives aeriens aleas alibi allaiter alleger alliees allient
    allouer allumer alpes alves amiante anatomy anciens angered angled angler anglers antiques antoine
    antonia antonin antonio argiles arrieres atelier attires aubergine avengers bagne bandeaux banished
    banni bannie bannis bannister bannit bastien bastion bayonet bayonets bedford bergers beyonce bondit
    boucles bouffes bourgeoise bourree bourrer bouygues bronx brown burger burgers burgess byron
    cabines cabinet cadence cafeine canapes canaris cancers canned canner canners canoes cantines
    captures carence caresse carnets carriere caserne casernes casques cassees caster casters castle
    castles castors castre chaines chalets chances changes channel charities charity charles charnues
    chartered charters chartes cheques chienne cholera cliches coleman collard collier colliers collomb
    colman colomb colombo colonie colonies colonnes colorees colores colorier compagne compagnes connect
    connues contention correct correcte corrige cortege creoles creusees creusent cruelles curieuse
    dixon doubles doutais doutait duplessis envieux errol finisher finishers gagnaient gagnais gagnait
    gagne gagnee gagnees gagner gagnez garages gares grasses grassy grenelle grosses hangers hardened
    heraut herauts induire inseres lancees lancers larges libelle limaces limites litiges loser losers
    lucille malienne manne marcel marcelle marielle mariner marlene maxence meduses mentaux mireille
    mouloud moulu moyennes niece nouveau nuances pairs palatin panting paradis pareil pareils parfois
    parier pariez parish parishes parite parlais parrish partais parti parties partis pension pensions
    perignon piliers plateaux poirier pompiers portier portiere posters postier postiere postieres
    quitter regimes remis rendues renner rentres resines reunies reunira rocheuse rondelle rosen roulait
    roulent roumain scelles secte sente serrant sevrage sirenes stations strains talent talented talents
    tampons touching trompes tropes troue trouee trouees troues troupes trouves troyens vacance valens
    valent valerie valid valide validee validees valider valides validez valise valises viandes vicente
    viennent villepin violence walid wally
""")
