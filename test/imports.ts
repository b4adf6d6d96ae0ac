import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import { readText, root } from './repository.js'

/** One import, export-from, `import()` or type import of a source file. */
export interface Import {
  readonly from: string
  /** As written: `../types.js`, `node:fs`, `commander`. */
  readonly specifier: string
  /** The source file that it names; null where it names a package. */
  readonly to: string | null
  /** The compiler erases it: nothing is loaded for it at run time. */
  readonly typeOnly: boolean
}

/** All imports of one source file. */
export function importsOf(file: string, text = readText(file)): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const literal = specifierOf(node)
    if (literal) found.push(describe(file, literal.text, isTypeOnly(node)))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023))
  return found
}

/** The name of the package of an import: `@scope/name` of `@scope/name/part`; `node:fs` stays. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | null {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
        ? node.argument.literal
        : isLoad(node)
          ? node.arguments[0]
          : undefined
  return named && ts.isStringLiteralLike(named) ? named : null
}

function isLoad(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false
  const { expression } = node
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  // `import { type A }` still loads its module under verbatimModuleSyntax, so only `import type` counts.
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

function describe(from: string, specifier: string, typeOnly: boolean): Import {
  return { from, specifier, to: specifier.startsWith('.') ? resolveSource(from, specifier) : null, typeOnly }
}

function resolveSource(from: string, specifier: string): string {
  const written = posix.join(dirname(from), specifier)
  const source = written.replace(/\.js$/, '.ts')
  return existsSync(join(root, source)) ? source : written
}
