"""The facts of a contract, said in Chinese and English on the papers that people sign."""
