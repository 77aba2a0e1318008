import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  print,
  valueFromASTUntyped,
  type ArgumentNode,
  type ASTNode,
  type ASTVisitor,
  type FieldNode,
  type GraphQLInputType,
  type ObjectFieldNode,
  type ObjectValueNode,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
} from "graphql";
import { documentPath } from "./document-path";
import { isGlobalId } from "./global-id";

type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

/*
 * Rules that replace graphql-js's own where Shopify (graphql-ruby) words its errors and extensions
 * differently. Texts and codes are those of recorded answers.
 */

interface Report {
  context: ValidationContext;
  node: ASTNode;
  ancestors: Ancestors;
  message: string;
  extensions: Record<string, unknown>;
  extraPath?: string;
}

function report({ context, node, ancestors, message, extensions, extraPath }: Report): void {
  const path = documentPath(ancestors, node);
  if (extraPath) path.push(extraPath);
  const error = new GraphQLError(message, { nodes: [node], extensions });
  context.reportError(withDocumentPath(error, path));
}

const paths = new WeakMap<GraphQLError, string[]>();

/** Remembers a document path, which graphql-js's validation errors have no place for. */
function withDocumentPath(error: GraphQLError, path: string[]): GraphQLError {
  paths.set(error, path);
  return error;
}

/** The document path of a validation error, when it has one. */
export function pathOfValidationError(error: GraphQLError): string[] | undefined {
  return paths.get(error);
}

function undefinedFields(context: ValidationContext): ASTVisitor {
  return {
    Field(node, _key, _parent, _path, ancestors) {
      const type = context.getParentType();
      if (!type || context.getFieldDef()) return;
      const fieldName = node.name.value;
      report({
        context,
        node,
        ancestors,
        message: `Field '${fieldName}' doesn't exist on type '${type.name}'`,
        extensions: { code: "undefinedField", typeName: type.name, fieldName },
      });
    },
  };
}

function selections(context: ValidationContext): ASTVisitor {
  return {
    Field(node, _key, _parent, _path, ancestors) {
      const type = context.getType();
      if (!type) return;
      const name = node.name.value;
      const leaf = isLeafType(getNamedType(type));
      if (leaf === !node.selectionSet) return;
      const message = leaf
        ? `Selections can't be made on scalars (field '${name}' returns ${getNamedType(type).name} but has selections [${print(
            node.selectionSet ?? node,
          )
            .replaceAll(/[{}]/g, "")
            .trim()
            .split(/\s+/)
            .join(", ")}])`
        : `Field must have selections (field '${name}' returns ${getNamedType(type).name} but has no selections. Did you mean '${name} { ... }'?)`;
      const extensions = {
        code: "selectionMismatch",
        nodeName: `field '${name}'`,
        typeName: String(type),
      };
      report({ context, node, ancestors, message, extensions });
    },
  };
}

function knownArguments(context: ValidationContext): ASTVisitor {
  return {
    Argument(node, _key, parent, _path, ancestors) {
      const field = context.getFieldDef();
      if (context.getArgument() || context.getDirective() || !field) return;
      if (Array.isArray(parent) && !parent.includes(node)) return;
      const argumentName = node.name.value;
      report({
        context,
        node,
        ancestors,
        message: `Field '${field.name}' doesn't accept argument '${argumentName}'`,
        extensions: {
          code: "argumentNotAccepted",
          name: field.name,
          typeName: "Field",
          argumentName,
        },
      });
    },
  };
}

function requiredArguments(context: ValidationContext): ASTVisitor {
  return {
    Field: {
      leave(node, _key, _parent, _path, ancestors) {
        const field = context.getFieldDef();
        if (!field) return;
        const given = new Set(node.arguments?.map((argument) => argument.name.value));
        const missing = field.args
          .filter((argument) => isRequiredArgument(argument) && !given.has(argument.name))
          .map((argument) => argument.name)
          .join(", ");
        if (!missing) return;
        report({
          context,
          node,
          ancestors,
          message: `Field '${field.name}' is missing required arguments: ${missing}`,
          extensions: {
            code: "missingRequiredArguments",
            className: "Field",
            name: field.name,
            arguments: missing,
          },
        });
      },
    },
  };
}

function literalValues(context: ValidationContext): ASTVisitor {
  return {
    Argument(node, _key, _parent, _path, ancestors) {
      const argument = context.getArgument();
      const owner = lastField(ancestors);
      if (!argument || !owner || context.getDirective()) return;
      checkLiteral(context, {
        value: node.value,
        type: argument.type,
        holder: node,
        ancestors,
        reportAt: owner,
        description: `Field '${context.getFieldDef()?.name ?? owner.name.value}'`,
        typeName: "Field",
      });
    },
  };
}

interface LiteralCheck {
  value: ValueNode;
  type: GraphQLInputType;
  holder: ArgumentNode | ObjectFieldNode;
  ancestors: Ancestors;
  /** Node whose location Shopify gives. */
  reportAt: ASTNode;
  description: string;
  typeName: "Field" | "InputObject";
}

function checkLiteral(context: ValidationContext, check: LiteralCheck): void {
  const { value, type } = check;
  if (value.kind === Kind.VARIABLE) return;
  if (value.kind === Kind.NULL) {
    if (isNonNullType(type)) incompatible(context, check, "null");
    return;
  }
  const named = getNamedType(type);
  if (value.kind === Kind.LIST) {
    for (const item of value.values) checkLiteral(context, { ...check, value: item });
    return;
  }
  if (isInputObjectType(named)) {
    if (value.kind === Kind.OBJECT) checkObject(context, value, named, check);
    else incompatible(context, check, print(value));
    return;
  }
  if (named.name === "ID" && value.kind === Kind.STRING && !isGlobalId(value.value)) {
    malformedId(context, check, value.value);
    return;
  }
  try {
    const parsed = isLeafType(named) ? named.parseLiteral(value, null) : valueFromASTUntyped(value);
    if (parsed === undefined) incompatible(context, check, print(value));
  } catch {
    incompatible(context, check, print(value));
  }
}

function checkObject(
  context: ValidationContext,
  value: ObjectValueNode,
  type: ReturnType<typeof inputObject>,
  check: LiteralCheck,
): void {
  const fields = type.getFields();
  const ancestors: Ancestors = [...check.ancestors, check.holder];
  for (const node of value.fields) {
    const field = fields[node.name.value];
    if (!field) {
      const argumentName = node.name.value;
      report({
        context,
        node,
        ancestors,
        message: `InputObject '${type.name}' doesn't accept argument '${argumentName}'`,
        extensions: {
          code: "argumentNotAccepted",
          name: type.name,
          typeName: "InputObject",
          argumentName,
        },
      });
      continue;
    }
    checkLiteral(context, {
      value: node.value,
      type: field.type,
      holder: node,
      ancestors,
      reportAt: value,
      description: `InputObject '${type.name}'`,
      typeName: "InputObject",
    });
  }
  const given = new Set(value.fields.map((node) => node.name.value));
  for (const field of Object.values(fields)) {
    if (!isRequiredInputField(field) || given.has(field.name)) continue;
    report({
      context,
      node: value,
      ancestors,
      extraPath: field.name,
      message: `Argument '${field.name}' on InputObject '${type.name}' is required. Expected type ${String(field.type)}`,
      extensions: {
        code: "missingRequiredInputObjectAttribute",
        argumentName: field.name,
        argumentType: String(field.type),
        inputObjectType: type.name,
      },
    });
  }
}

function malformedId(context: ValidationContext, check: LiteralCheck, id: string): void {
  const error = new GraphQLError(`Invalid global id '${id}'`, {
    nodes: [check.reportAt],
    extensions: { code: "argumentLiteralsIncompatible", typeName: "CoercionError" },
  });
  context.reportError(withDocumentPath(error, documentPath(check.ancestors, check.holder)));
}

/** Only for its return type. */
function inputObject(type: GraphQLInputType) {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${String(type)} is no input object`);
  return named;
}

function incompatible(context: ValidationContext, check: LiteralCheck, shown: string): void {
  const argumentName = check.holder.name.value;
  const path = documentPath(check.ancestors, check.holder);
  const error = new GraphQLError(
    `Argument '${argumentName}' on ${check.description} has an invalid value (${shown}). Expected type '${String(check.type)}'.`,
    {
      nodes: [check.reportAt],
      extensions: {
        code: "argumentLiteralsIncompatible",
        typeName: check.typeName,
        argumentName,
      },
    },
  );
  context.reportError(withDocumentPath(error, path));
}

function lastField(ancestors: Ancestors): FieldNode | undefined {
  for (const ancestor of ancestors.toReversed()) {
    if (Array.isArray(ancestor)) continue;
    const node = ancestor as ASTNode;
    if (node.kind === Kind.FIELD) return node;
  }
  return undefined;
}

function knownTypes(context: ValidationContext): ASTVisitor {
  const check = (node: ASTNode, name: string | undefined, ancestors: Ancestors): void => {
    if (!name || context.getSchema().getType(name)) return;
    report({
      context,
      node,
      ancestors,
      message: `No such type ${name}, so it can't be a fragment condition`,
      extensions: { code: "undefinedType", typeName: name },
    });
  };
  return {
    InlineFragment: (node, _key, _parent, _path, ancestors) =>
      check(node, node.typeCondition?.name.value, ancestors),
    FragmentDefinition: (node, _key, _parent, _path, ancestors) =>
      check(node, node.typeCondition.name.value, ancestors),
  };
}

function knownDirectives(context: ValidationContext): ASTVisitor {
  return {
    Directive(node, _key, _parent, _path, ancestors) {
      const directiveName = node.name.value;
      if (context.getSchema().getDirective(directiveName)) return;
      report({
        context,
        node,
        ancestors,
        message: `Directive @${directiveName} is not defined`,
        extensions: { code: "undefinedDirective", directiveName },
      });
    },
  };
}

function usedVariables(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave(operation) {
        const used = new Set(
          context.getRecursiveVariableUsages(operation).map(({ node }) => node.name.value),
        );
        for (const definition of operation.variableDefinitions ?? []) {
          const variableName = definition.variable.name.value;
          if (!used.has(variableName)) reportUnused(context, operation, variableName);
        }
        checkDeclared(context, operation);
      },
    },
  };
}

function reportUnused(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  variableName: string,
): void {
  report({
    context,
    node: operation,
    ancestors: [],
    message: `Variable $${variableName} is declared by ${operationName(operation)} but not used`,
    extensions: { code: "variableNotUsed", variableName },
  });
}

function checkDeclared(context: ValidationContext, operation: OperationDefinitionNode): void {
  const declared = new Set(
    (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
  );
  for (const { node } of context.getRecursiveVariableUsages(operation)) {
    const variableName = node.name.value;
    if (declared.has(variableName)) continue;
    report({
      context,
      node,
      ancestors: [operation],
      message: `Variable $${variableName} is used by ${operationName(operation)} but not declared`,
      extensions: { code: "variableNotDefined", variableName },
    });
  }
}

function operationName(operation: OperationDefinitionNode): string {
  return operation.name?.value ?? `anonymous ${operation.operation}`;
}

/** By the name of the graphql-js rule each stands in for. */
export const SHOPIFY_RULES: Readonly<Record<string, ValidationRule>> = {
  FieldsOnCorrectTypeRule: undefinedFields,
  ScalarLeafsRule: selections,
  KnownArgumentNamesRule: knownArguments,
  ProvidedRequiredArgumentsRule: requiredArguments,
  ValuesOfCorrectTypeRule: literalValues,
  KnownTypeNamesRule: knownTypes,
  KnownDirectivesRule: knownDirectives,
  NoUnusedVariablesRule: usedVariables,
};
