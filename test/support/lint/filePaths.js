// Lint rule for code that runs in Node: paths of files are joined by `node:path`, because Windows separates folders by backslashes. Paths in
// URLs and in the output always have slashes, and are not reported.

/** Functions whose arguments are paths of files: those of `node:fs`, and Maru's own that begin like them. */
const READS_FILES =
  /^(?:access|appendFile|chmod|copyFile|cp|createReadStream|createWriteStream|exists|isPresent|lstat|mkdir|mkdtemp|open|opendir|pathToFileURL|readdir|readFile|readLines|readText|readlink|realpath|rename|rm|rmdir|stat|symlink|unlink|utimes|watch|writeFile)(?:Sync|IfPresent)?$/;

/** Names of variables that contain absolute paths of folders. Paths of content have slashes on every system. */
const FOLDER = /^(?:cwd|root|outDir|(?:content|cache|temporary|staging)Folder)$/i;

/** Whether a template literal or a concatenation joins an expression and text with a slash. */
function joinsBySlash(node) {
  if (node.type === "TemplateLiteral") {
    return node.expressions.some((_, index) => {
      const [before, after] = [node.quasis[index].value.raw, node.quasis[index + 1].value.raw];
      return after.startsWith("/") || (index > 0 && before.endsWith("/"));
    });
  }
  if (node.type !== "BinaryExpression" || node.operator !== "+") return false;
  const texts = [node.left, node.right].map(({ type, value }) => (type === "Literal" ? String(value) : ""));
  return texts[1].startsWith("/") || texts[0].endsWith("/") || joinsBySlash(node.left);
}

function nameOf(node) {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : "";
}

/** Whether a template literal or a concatenation is the path of a folder and a slash, as in `${outDir}/`. */
function isFolderAndSlash(node) {
  if (node.type === "TemplateLiteral")
    return (
      node.expressions.length === 1 &&
      node.quasis[1].value.raw === "/" &&
      FOLDER.test(nameOf(node.expressions[0]))
    );
  return node.type === "BinaryExpression" && node.right.value === "/" && FOLDER.test(nameOf(node.left));
}

const MESSAGE = "This file path is joined by `/`; use `join` of node:path, or `isBelow` to compare folders.";

const filePaths = {
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(node.callee);
        for (const argument of node.arguments) {
          if (READS_FILES.test(name) && joinsBySlash(argument))
            context.report({ node: argument, message: MESSAGE });
          if (/^(?:startsWith|slice|replace)$/.test(name) && isFolderAndSlash(argument))
            context.report({ node: argument, message: MESSAGE });
        }
      },
    };
  },
};

export default { meta: { name: "maru" }, rules: { "file-paths": filePaths } };
