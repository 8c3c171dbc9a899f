"""What the facts must satisfy: one function for each rule, judged against contract and law."""
