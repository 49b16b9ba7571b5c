/**
 * Returns a relative path as an argument that can be pasted into a shell, also if it contains spaces or Hangul. The quotes are those of POSIX
 * shells; PowerShell reads them in the same way if the path contains no quote.
 */
export function quoteArgument(path: string): string {
  // An argument that begins with a dash would be an option.
  const argument = path.startsWith("-") ? `./${path}` : path;
  return /^[\w./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
