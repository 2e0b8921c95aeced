const PAUSE = 900;

/** Letters typed soon after one another look for the next name that begins with them, going round. */
export class TypeAhead {
  private typed = "";
  private last = -Infinity;

  /** Whether a letter now would continue what is being typed. */
  isTyping(now: number): boolean {
    return this.typed !== "" && now - this.last < PAUSE;
  }

  /** The one to go to after this letter; null where no name begins so. `from` is where one is. */
  find(letter: string, names: readonly { id: string; name: string }[], from: string | null, now: number): string | null {
    this.typed = this.isTyping(now) ? this.typed + letter : letter;
    this.last = now;
    const wanted = this.typed.toLocaleLowerCase();
    const start = Math.max(0, names.findIndex(({ id }) => id === from));
    // one letter, or the same one again, goes on to the next; more letters may stay where one is
    const first = wanted.charAt(0);
    const isOneLetter = wanted === first.repeat(wanted.length);
    const prefix = isOneLetter ? first : wanted;
    for (let step = isOneLetter ? 1 : 0; step <= names.length; step++) {
      const each = names[(start + step) % names.length];
      if (each !== undefined && beginsWith(each.name, prefix)) return each.id;
    }
    return null;
  }

  reset(): void {
    this.typed = "";
  }
}

/** Whether any word of the name begins so: people are called by their first or their family name. */
function beginsWith(name: string, prefix: string): boolean {
  return name.toLocaleLowerCase().split(/\s+/).some((word) => word.startsWith(prefix)) || name.toLocaleLowerCase().startsWith(prefix);
}
