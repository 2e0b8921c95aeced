"""`python -m inroad` is `inroad`."""

from inroad.cli import main

if __name__ == "__main__":
    main()
