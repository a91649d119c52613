"""Pictures of figures: drawn in a process of their own, or in characters for the terminal."""
