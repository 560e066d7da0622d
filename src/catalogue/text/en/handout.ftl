### Handouts: what is written into one beside the words of the directory, and what whoever makes one is told. What the
### person reads is in the tables of fixed sentences (`handout/<language>.json`).

handout-bank-holidays = Closed on bank holidays.
handout-two = { $first }. { $second }
