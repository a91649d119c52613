"""The assistant of the French tour « Ce qui change chez vous »."""
