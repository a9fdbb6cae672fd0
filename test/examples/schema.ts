/** Holds resources of a template against the schemas that AWS publishes. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource as Schema } from '@aws-cdk/service-spec-types';
import type { Resource } from './template.ts';

const schemas = loadAwsServiceSpecSync();

type Properties = Schema['properties'];

/** What is wrong with the resources, a line each: types and properties that there aren't, and required ones that are missing. */
export function unknownProperties(resources: Readonly<Record<string, Resource>>): readonly string[] {
  return Object.entries(resources).flatMap(([name, { Type, Properties }]) => {
    const [schema] = schemas.lookup('resource', 'cloudFormationType', 'equals', Type);
    return schema === undefined
      ? [`${name}: there is no ${Type}`]
      : compare(name, schema.properties, Properties);
  });
}

function compare(
  place: string,
  known: Properties,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const property = known[name];
    return property === undefined
      ? [`${place}.${name} is unknown`]
      : inside(`${place}.${name}`, property.type, value);
  });
  const missing = Object.entries(known).filter(
    ([name, { required }]) => required === true && !(name in given),
  );
  return [...wrong, ...missing.map(([name]) => `${place}.${name} is missing`)];
}

function inside(place: string, type: PropertyType, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const record = Object.fromEntries(Object.entries(value));
  const branches = record['Fn::If'];
  if (Array.isArray(branches))
    return branches.slice(1).flatMap((branch: unknown) => inside(place, type, branch));
  if (Object.keys(record).some((key) => key === 'Ref' || key.startsWith('Fn::'))) return [];
  if (type.type === 'array' && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => inside(`${place}[${index}]`, type.element, item));
  }
  if (type.type === 'ref')
    return compare(place, schemas.get('typeDefinition', type.reference.$ref).properties, record);
  if (type.type === 'union') {
    const tries = type.types.map((each) => inside(place, each, value));
    return tries.find((wrong) => wrong.length === 0) ?? tries[0] ?? [];
  }
  return [];
}
