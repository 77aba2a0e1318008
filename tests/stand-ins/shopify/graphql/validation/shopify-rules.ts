import {
  getNamedType,
  isLeafType,
  isRequiredArgument,
  print,
  type ASTNode,
  type ASTVisitor,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { literalValues } from "./literal-values";
import { report, type Ancestors } from "./report-error";
import { usedVariables } from "./used-variables";

/*
 * Rules that replace graphql-js's own where Shopify (graphql-ruby) words its errors and extensions
 * differently. Texts and codes are those of recorded answers.
 */

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
