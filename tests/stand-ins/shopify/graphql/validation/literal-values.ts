import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  isLeafType,
  isNonNullType,
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
  type ValidationContext,
  type ValueNode,
} from "graphql";
import { documentPath } from "./document-path";
import { isGlobalId } from "./global-id";
import { report, withDocumentPath, type Ancestors } from "./report-error";

/** Checks each value that stands in the document itself. */
export function literalValues(context: ValidationContext): ASTVisitor {
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
