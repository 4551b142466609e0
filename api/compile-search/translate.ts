import ts from 'typescript';

const { factory } = ts;

/**
 * Rewrites a file of the search, which is TypeScript, in AssemblyScript, a language so near to it that a few rules do:
 *
 * - every number is a whole number of 32 bits, and every array of them a row of `Cells` (`prelude/cells.ts`);
 * - `const { a, b } = c` becomes one line for each, and `!` after an index goes;
 * - an interface becomes a class whose fields lie in the interface's order;
 * - `Math.clz32` and `Math.imul` become what they stand for.
 *
 * What else AssemblyScript does not know (closures, labels, `for ... of`, objects made on the way) is not used in those files: the
 * compiler refuses it.
 */
export function translate(name: string, source: string): string {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const { transformed } = ts.transform(file, [rules]);
  return ts.createPrinter().printFile(transformed[0] as ts.SourceFile);
}

/** The names of an interface's fields, in order. */
export function fieldsOf(source: string, name: string): string[] {
  const file = ts.createSourceFile('', source, ts.ScriptTarget.ESNext, true);
  const found = file.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`no interface ${name}`);
  return found.members.map((member) => member.name?.getText(file) ?? '');
}

const rules: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
    if (ts.isNonNullExpression(node)) return ts.visitNode(node.expression, visit);
    if (ts.isImportDeclaration(node)) return asPlainImport(node);
    if (ts.isInterfaceDeclaration(node)) return visitChildren(asClass(node));
    if (node.kind === ts.SyntaxKind.NumberKeyword) return factory.createTypeReferenceNode('i32');
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return factory.createTypeReferenceNode('bool');
    if (ts.isTypeReferenceNode(node) && isArrayName(node.typeName)) {
      return factory.createTypeReferenceNode('Cells');
    }
    if (ts.isNewExpression(node) && isArrayName(node.expression)) {
      return visitChildren(
        factory.createCallExpression(factory.createIdentifier('cells'), undefined, node.arguments),
      );
    }
    if (ts.isVariableStatement(node)) return visitChildren(apart(node));
    if (ts.isPropertyDeclaration(node)) return visitChildren(withType(node));
    if (ts.isCallExpression(node)) return visitChildren(asOperator(node));
    if (node.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) {
      return factory.createToken(ts.SyntaxKind.EqualsEqualsToken);
    }
    if (node.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) {
      return factory.createToken(ts.SyntaxKind.ExclamationEqualsToken);
    }
    return ts.visitEachChild(node, visit, context);
  };
  const visitChildren = (nodes: ts.Node | readonly ts.Node[]): ts.VisitResult<ts.Node> =>
    [nodes].flat().map((node) => ts.visitEachChild(node, visit, context));
  return (file) => ts.visitEachChild(file, visit, context);
};

function isArrayName(name: ts.Node): boolean {
  return ts.isIdentifier(name) && name.text === 'Int32Array';
}

/** All files of the search lie in one folder for the compiler. */
function asPlainImport(node: ts.ImportDeclaration): ts.ImportDeclaration {
  const from = (node.moduleSpecifier as ts.StringLiteral).text;
  const names = node.importClause?.namedBindings as ts.NamedImports;
  const specifiers = names.elements.map((element) =>
    factory.createImportSpecifier(false, element.propertyName, element.name),
  );
  return factory.createImportDeclaration(
    undefined,
    factory.createImportClause(undefined, undefined, factory.createNamedImports(specifiers)),
    factory.createStringLiteral(from.replace(/^.*\//, './').replace(/\.js$/, '')),
  );
}

function asClass(node: ts.InterfaceDeclaration): ts.ClassDeclaration {
  const fields = node.members
    .filter(ts.isPropertySignature)
    .map((member) =>
      factory.createPropertyDeclaration(undefined, member.name, undefined, member.type, undefined),
    );
  return factory.createClassDeclaration(
    [
      factory.createDecorator(factory.createIdentifier('unmanaged')),
      factory.createModifier(ts.SyntaxKind.ExportKeyword),
    ],
    node.name,
    undefined,
    undefined,
    fields,
  );
}

function apart(statement: ts.VariableStatement): ts.VariableStatement[] {
  return statement.declarationList.declarations.flatMap((declaration) => {
    const { name, initializer } = declaration;
    if (!ts.isObjectBindingPattern(name) || !initializer) return [statement];
    return name.elements.map((element) =>
      factory.createVariableStatement(
        undefined,
        factory.createVariableDeclarationList(
          [
            factory.createVariableDeclaration(
              element.name,
              undefined,
              undefined,
              factory.createPropertyAccessExpression(initializer, element.name as ts.Identifier),
            ),
          ],
          ts.NodeFlags.Const,
        ),
      ),
    );
  });
}

/** AssemblyScript wants the type of every property. */
function withType(node: ts.PropertyDeclaration): ts.PropertyDeclaration {
  const { type, initializer } = node;
  if (!type && !initializer) return node;
  const isFlag =
    initializer?.kind === ts.SyntaxKind.TrueKeyword ||
    initializer?.kind === ts.SyntaxKind.FalseKeyword;
  const guessed = isFlag ? ts.SyntaxKind.BooleanKeyword : ts.SyntaxKind.NumberKeyword;
  const { modifiers, name } = node;
  return factory.createPropertyDeclaration(
    modifiers,
    name,
    undefined,
    type ?? factory.createKeywordTypeNode(guessed),
    initializer,
  );
}

function asOperator(node: ts.CallExpression): ts.Expression {
  const [a, b] = node.arguments;
  const called = node.expression.getText();
  if (called === 'Math.imul' && a && b) {
    const bracketed = [a, b].map((part) => factory.createParenthesizedExpression(part));
    return factory.createMultiply(bracketed[0] as ts.Expression, bracketed[1] as ts.Expression);
  }
  if (called === 'Math.clz32' && a) {
    return factory.createCallExpression(
      factory.createIdentifier('clz'),
      [factory.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword)],
      [a],
    );
  }
  return node;
}
