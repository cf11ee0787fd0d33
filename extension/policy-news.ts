/** From the worker to the open pages: the school has set something else. Says only that, each asks for the rest. */
export const policyNews = new BroadcastChannel("policy");
