import type { ASTVisitor, OperationDefinitionNode, ValidationContext } from "graphql";
import { report } from "./report-error";

/** Each variable is declared and used. */
export function usedVariables(context: ValidationContext): ASTVisitor {
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
