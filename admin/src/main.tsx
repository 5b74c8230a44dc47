import { createRoot } from 'react-dom/client';
import { App } from './App';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element with the id root');
createRoot(place).render(<App />);
