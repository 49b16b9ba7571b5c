/**
 * Adds the properties that a field sets to those of the fields before it: lists are joined, a flag is set if one field sets it, and of
 * other values the first counts.
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
