import { compileRowValidator, INTAKE_TEMPLATES, limitOf } from '@tepat/shared';
import type { IntakeProblemCode, RowValidator } from '@tepat/shared';
import type { SubjectKind } from './columns';

/** Checks a corrected value by the rules of the file template: what could not be delivered cannot be recorded either. */
export type FactCheck = (kind: SubjectKind, fact: string, value: string | null) => IntakeProblemCode | null;

const TEMPLATE = { FAMILY: INTAKE_TEMPLATES.families, RESIDENT: INTAKE_TEMPLATES.residents } as const;

/** Facts that the files call otherwise. */
const IN_FILE: Readonly<Record<string, string>> = { kelurahan_code: 'kelurahan' };

/** The bounds of a fact, as the sentence of a refusal names them; empty where it has none. */
export function factLimit(kind: SubjectKind, fact: string): string {
  const name = IN_FILE[fact] ?? fact;
  return limitOf(TEMPLATE[kind].columns.find((column) => column.name === name));
}

/** @param regionCodes the kelurahan of the province */
export function factCheck(regionCodes: ReadonlySet<string>): FactCheck {
  const prepared = (kind: SubjectKind): { names: string[]; examples: string[]; validator: RowValidator } => {
    const names = TEMPLATE[kind].columns.map(({ name }) => name);
    const validator = compileRowValidator(TEMPLATE[kind], names, { regionCodes });
    return { names, examples: TEMPLATE[kind].columns.map(({ example }) => example), validator };
  };
  const kinds = { FAMILY: prepared('FAMILY'), RESIDENT: prepared('RESIDENT') };
  return (kind, fact, value) => {
    const { names, examples, validator } = kinds[kind];
    const at = names.indexOf(IN_FILE[fact] ?? fact);
    if (at < 0) throw new RangeError(`the template has no column for ${fact}`);
    const found = validator(examples.map((example, i) => (i === at ? (value ?? '') : example)));
    return found.find(({ column }) => column === names[at])?.code ?? null;
  };
}
