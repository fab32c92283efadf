"""A figure laid out for a width: panels wrap, letters keep their size, no label meets another."""
