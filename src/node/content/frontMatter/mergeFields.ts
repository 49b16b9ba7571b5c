/**
 * Adds the properties that a field sets to those of the preceding fields. Lists are joined. A flag is true if any field sets it to true.
 * For other values the first one is used.
 */
export function mergeFields(merged: Record<string, unknown>, read: Readonly<Record<string, unknown>>): void {
  for (const [property, value] of Object.entries(read)) {
    if (value === undefined) continue;
    const earlier = merged[property];
    if (Array.isArray(value)) merged[property] = [...(Array.isArray(earlier) ? earlier : []), ...value];
    else if (typeof value === "boolean") merged[property] = earlier === true || value;
    else merged[property] = earlier ?? value;
  }
}
