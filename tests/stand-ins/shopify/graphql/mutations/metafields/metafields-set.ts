import { argumentsOf, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { compareDigest } from "tests/stand-ins/shopify/graphql/resolvers/metafields";
import type { MetafieldSource } from "tests/stand-ins/shopify/graphql/sources";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { Metafield, UserError } from "tests/stand-ins/shopify/store/types";
import { metafieldProblem } from "./check-metafield";
import { newMetafield, type MetafieldInput } from "./metafield-input";
import {
  findOwner,
  namespaceOf,
  ownerTypeOf,
  requireOwners,
  type MetafieldOwner,
} from "./metafield-owner";

interface SetInput extends MetafieldInput {
  ownerId: string;
  key: string;
  value: string;
  compareDigest?: string | null;
}

const MAX_INPUTS = 25;

export const metafieldsSet = mutation("metafieldsSet", {
  scope: null,
  fields: ["metafields", "userErrors"],
  run(args, context) {
    const { metafields: inputs } = argumentsOf<{ metafields: SetInput[] }>(args);
    requireOwners("metafieldsSet", inputs, context);
    const errors =
      inputs.length > MAX_INPUTS
        ? [tooMany()]
        : inputs.flatMap((input, index) => inputErrors(context, input, index));
    if (errors.length > 0) return { metafields: [], userErrors: errors };
    return { metafields: inputs.map((input) => setOne(context, input)), userErrors: [] };
  },
});

/** User errors of this mutation can name an element of a list value. */
interface SetError extends UserError {
  elementIndex: number | null;
}

function userError(
  field: string[],
  message: string,
  code: string,
  elementIndex: number | null = null,
): SetError {
  return { field, message, code, elementIndex };
}

function tooMany(): SetError {
  const message = `Exceeded the maximum metafields input limit of ${MAX_INPUTS}.`;
  return userError(["metafields"], message, "LESS_THAN_OR_EQUAL_TO");
}

function inputErrors(context: RequestContext, input: SetInput, index: number): SetError[] {
  const at = (...field: string[]) => ["metafields", String(index), ...field];
  const owner = findOwner(context, input.ownerId);
  if (owner === null) return [userError(at("ownerId"), "Owner does not exist.", "INVALID_VALUE")];
  const existing = findMetafield(owner, input);
  const type = input.type ?? existing?.type;
  if (!type) return [userError(at("type"), "Type can't be blank", "BLANK")];
  const namespace = namespaceOf(owner, input.namespace);
  const problem = metafieldProblem({ ...input, namespace, type });
  if (problem) {
    const { message, code = "INVALID", elementIndex = null } = problem;
    return [userError(at(problem.at), message, code, elementIndex)];
  }
  return digestErrors(input, existing, at());
}

function digestErrors(
  input: SetInput,
  existing: Metafield | undefined,
  field: string[],
): SetError[] {
  const given = input.compareDigest;
  if (given === undefined) return [];
  if (existing === undefined) {
    if (given === null) return [];
    return [userError(field, "Invalid `compareDigest` value.", "INVALID_COMPARE_DIGEST")];
  }
  // A value that stays as it is needs no digest, so that a wrong one goes unnoticed.
  if (compareDigest(existing) === given || existing.value === input.value) return [];
  const text =
    "The resource has been updated since it was loaded. " +
    "Try again with an updated `compareDigest` value.";
  return [userError(field, text, "STALE_OBJECT")];
}

function setOne(context: RequestContext, input: SetInput): MetafieldSource {
  const { shop } = context;
  const owner = findOwner(context, input.ownerId);
  const existing = owner === null ? undefined : findMetafield(owner, input);
  const changed: Metafield =
    existing === undefined
      ? newMetafield(shop, {
          ...input,
          namespace: owner ? namespaceOf(owner, input.namespace) : input.namespace,
          type: input.type ?? "",
        })
      : {
          ...existing,
          type: input.type ?? existing.type,
          value: input.value,
          updatedAt: nextUpdatedAt(existing.updatedAt, shop.now()),
        };
  const others = owner?.metafields.filter(({ id }) => id !== changed.id) ?? [];
  owner?.save([...others, changed].toSorted((a, b) => a.id - b.id));
  return { metafield: changed, ownerType: ownerTypeOf(input.ownerId) };
}

function findMetafield(owner: MetafieldOwner, input: SetInput): Metafield | undefined {
  const wanted = namespaceOf(owner, input.namespace);
  return owner.metafields.find(({ namespace, key }) => key === input.key && namespace === wanted);
}
