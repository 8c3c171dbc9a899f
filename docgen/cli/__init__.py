"""The command line: talks to the person, and to nobody else."""
