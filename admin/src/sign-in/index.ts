export { signInMessages } from './messages';
export { SignIn } from './SignIn';
