"""The demo workspace's fiction: invented accounts, their people, and two years of what happened to them.

`story` tells it. The fiction is written as text (see `outline`) and read into a `chart`; what nobody wants to write by
hand, two thousand employees of an industrial group, is drawn by seeded `dice` from tables of names and titles.
"""
