"""What looks like a date and names something else."""

from bot.understanding.days.fragments import phrase

_OF = r"(?: (?:du|de|d|des|la|l|le))*"
_DAY = r"(?:\d{1,2}(?:er)?|n\d+|sept)"
_MONTH = r"(?:[me]\d+|sept)"

TRAPS = phrase(
    # « rue du 8 mai 1945 », « rue du 4 septembre », « avenue du maréchal Juin », « rue Juin »
    rf"street{_OF}[ -]{_DAY}[ -]{_MONTH}(?:[ -]\d{{2,4}})?|street{_OF}(?: rank)? {_MONTH}|rank {_MONTH}"
    # « la loi du 9 décembre 1905 »
    rf"|act du {_DAY} {_MONTH}(?: \d{{4}})?"
    # School holidays differ from zone to zone.
    rf"|vac(?: scolaire)?(?: (?:du|de|d|la|l|le))+ (?:noel|s\d|feast|{_MONTH})(?: \d{{4}})?"
    # « ouvert du lundi au vendredi » is a habit.
    r"|(?:du )?w\d(?: au |-)w\d(?! \d)"
    r"|w1[ -]gras|w4 saint|(?:le )?w\d de(?: l| la)? feast|black w4"
)
