import { type IntakeKind, type IntakeTemplate } from './column';
import { FAMILIES, RESIDENTS } from './dtsen-templates';
import {
  ASSETS,
  CENTRAL_PROGRAM_RECIPIENTS,
  CIVIL_REGISTRY,
  DISABILITY_REGISTER,
  INSTITUTIONS,
} from './extract-templates';

/** The template of every kind of file. */
export const INTAKE_TEMPLATES: Readonly<Record<IntakeKind, IntakeTemplate>> = {
  families: FAMILIES,
  residents: RESIDENTS,
  'civil-registry': CIVIL_REGISTRY,
  assets: ASSETS,
  institutions: INSTITUTIONS,
  'central-programs': CENTRAL_PROGRAM_RECIPIENTS,
  disability: DISABILITY_REGISTER,
};

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The empty form of a kind: header and one example row, with synthetic numbers. */
export function templateCsv(kind: IntakeKind): string {
  const { columns } = INTAKE_TEMPLATES[kind];
  return [columns.map(({ name }) => name), columns.map(({ example }) => example)]
    .map((cells) => `${cells.map(csvCell).join(',')}\n`)
    .join('');
}
