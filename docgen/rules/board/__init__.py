"""How the board decides: who sits on it, who came, how they voted, and what follows."""
