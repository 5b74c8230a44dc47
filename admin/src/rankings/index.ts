import LeaderboardIcon from '@mui/icons-material/Leaderboard';
import type { ConsoleResource } from '../console-resource';
import { rankingMessages } from './messages';
import { RankingList } from './RankingList';
import { RankingShow } from './RankingShow';

export const rankings: ConsoleResource = {
  name: 'rankings',
  permission: 'ranking.read',
  icon: LeaderboardIcon,
  messages: rankingMessages,
  list: RankingList,
  show: RankingShow,
};
