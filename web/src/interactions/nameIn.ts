/** The name that an address seems to bear: "anna.berg@acme.example" is Anna Berg. */
export function nameIn(address: string): string {
  const words = (address.split("@")[0] ?? "").split(/[._-]+/).filter((word) => /^\p{L}{2,}$/u.test(word));
  return words.length < 2 ? "" : words.map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1)).join(" ");
}
