"""Learning from the phrasings: needs scikit-learn (``pip install 'chezvous[train]'``); answering does not."""
