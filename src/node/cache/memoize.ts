/** What is made when it is first asked for, and then remembered. */
export function memoize<Made>(make: () => Made): () => Made {
  let made: { of: Made } | undefined;
  return () => (made ??= { of: make() }).of;
}
