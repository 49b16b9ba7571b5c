/** An address or a part of one with its escapes decoded; one whose escapes are malformed is let be. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
