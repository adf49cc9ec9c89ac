"""From tokens to mentions and values: names by an engine, the gazetteer and patterns; dates, money, headcounts."""
