export { loadObjection, type ObjectionNode } from './objection-node';
export { ObjectionFieldResolver } from './objection-field-resolver';
export { ObjectionStepType } from './objection-part-type';
export { ObjectionResolver } from './objection-resolver';
export { ObjectionType } from './objection-type';
export { CorrectionObjectionResolver, ReceiptResolver, RowObjectionResolver } from './receipt-resolver';
