"""From specs to finished runs: plan, lease, worker processes, and networks read back."""
