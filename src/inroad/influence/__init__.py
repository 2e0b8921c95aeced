"""Who moves whom? Standing, brokers, divisions, paths, the rules of stakeholder maps: values in, values out."""
