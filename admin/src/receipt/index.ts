export { receiptMessages } from './messages';
export { Receipt } from './Receipt';
export { RECEIPT_FIELD, ReceiptStatus } from './ReceiptStatus';
