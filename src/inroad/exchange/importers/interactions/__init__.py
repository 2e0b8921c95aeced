"""Who wrote to, met and knows whom: mail, calendars and cards into records; contents only where they are asked for."""
