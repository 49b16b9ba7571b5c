export function isTail(rest: string, _stem: string): boolean {
  return /^(?:을|를|은|는|이|가|의|에|에서|도|만|로|으로|와|과|들|까지)*$/.test(rest);
}
