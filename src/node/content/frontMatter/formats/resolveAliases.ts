import { type Alias, type Document, isAlias, type Node, visit } from "yaml";

/**
 * Returns the nodes to which the aliases of a document refer. `Alias.resolve` of `yaml` visits the entire document for each alias, so that
 * thousands of aliases would take minutes.
 */
export function resolveAliases(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchors.set(node.anchor, node);
        return;
      }
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
    },
  });
  return targets;
}
