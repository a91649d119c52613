"""What can be done, by whomever: conversation and command line call these."""
