"""The strict reading of YAML into the model, every position kept and every slip a finding."""
