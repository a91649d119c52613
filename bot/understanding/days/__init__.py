"""The grammar of dates: its words, its phrases, and the calendar; ``bot.understanding.dates`` reads them."""
