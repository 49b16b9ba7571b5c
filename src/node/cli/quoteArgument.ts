/**
 * Returns a relative path as an argument that can be pasted into a shell, also if it contains spaces or Hangul. The quotes are those of POSIX
 * shells, or on Windows those that both cmd.exe and PowerShell read.
 */
export function quoteArgument(path: string, platform: NodeJS.Platform = process.platform): string {
  // An argument that begins with a dash would be an option.
  const argument = path.startsWith("-") ? `./${path}` : path;
  if (platform !== "win32") {
    return /^[\w./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
  }
  // A single backslash before a quote would escape it.
  return /^[\w.:/\\-]+$/.test(argument) ? argument : `"${argument.replace(/\\+$/, "$&$&")}"`;
}
